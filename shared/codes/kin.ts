/** 称谓 of 家庭主要成员及重要社会关系, words of the 任免表 editor (after GB/T 4761) in the order of the form; the list is open. */
export const kin = [
  ...'丈夫 妻子 儿子 女儿 长子 次子 三子 长女 次女 三女'.split(' '),
  ...'父亲 母亲 继父 继母 公公 婆婆 岳父 岳母'.split(' '),
  ...'哥哥 弟弟 姐姐 妹妹 儿媳 女婿 孙子 孙女 外孙 外孙女'.split(' '),
] as const satisfies readonly string[];
