import type { CardColour } from '../case-types/warning-card-fields.ts';

/**
 * How each card begins, after the usual wording of 提醒函 函询通知书 诫勉书: blue announces, yellow and orange quote what
 * was reported, red says what was found and who approved. The office edits them in 设置.
 */
export const defaultOpenings: Readonly<Record<CardColour, string>> = {
  blue: '为加强廉政宣传和思想引导，现就{ground}有关事项提示如下。',
  yellow: '收到关于你在{ground}方面的反映，现予提醒。',
  orange: '收到关于你在{ground}方面的反映，请就有关问题如实向组织作出书面说明。',
  red: '据了解，你在{ground}方面存在问题，经研究，报市委主要领导批准，对你予以警省。',
};

/** The opening line of a card; the ground is left out of the sentence where none is chosen yet. */
export function openingLine(
  openings: Readonly<Record<CardColour, string>>,
  colour: CardColour,
  ground: string | undefined,
): string {
  return openings[colour].replaceAll('{ground}', ground ?? '有关');
}
