import { instantText } from '#shared/day.ts';
import type { Actor } from '#shared/engine/move.ts';
import { nowMs, today } from '../clock.ts';
import type { Desk } from '../desk.ts';

/** The person at the keyboard, now. */
export function actorAt(desk: Desk): Actor {
  const { by, operator } = desk;
  return { by, at: instantText(nowMs()), today: today(), ...(operator === undefined ? {} : { operator }) };
}
