import { gb2312Characters } from '#shared/documents/gb2312.ts';

/** The characters that every font of an office holds; for `rareCharacters` on the page and for the choice of fonts here. */
export const gb2312 = gb2312Characters((bytes) => new TextDecoder('gbk').decode(bytes));
