import { instantInWords, instantText, msOfInstant } from '#shared/day.ts';
import type { HostApi, WrongSecret } from '#shared/host-api.ts';
import { mostWrongSecrets, waitAfter } from '#shared/passphrase.ts';
import { type Result, refuseAt } from '#shared/result.ts';
import type { Operator } from '#shared/vault.ts';
import { noteInLog } from '../acts/note-in-log.ts';
import { nowMs, zoneOffset } from '../clock.ts';
import type { Desk } from '../desk.ts';

type MachineHost = Pick<HostApi, 'readSettings' | 'writeSettings'>;

/** Seconds until the next try is taken; none after a clock that was set back, or the desk stayed shut until it catches up. */
export function secondsToWait(wrong: readonly WrongSecret[]): number {
  const last = wrong.at(-1);
  if (!last) return 0;
  const passed = (nowMs() - msOfInstant(last.at)) / 1000;
  return passed < 0 ? 0 : Math.max(0, Math.ceil(waitAfter(wrong.length) - passed));
}

export interface Try extends Pick<WrongSecret, 'operator' | 'where'> {
  /** As it was typed; an empty one is no try. */
  readonly secret: string;
}

/**
 * One try of a passphrase or a recovery code, wherever it is asked for: not taken while an earlier wrong one still has to
 * be waited for, and kept by the machine if it is wrong, over restarts, until it can go into the log.
 * @param run refuses a wrong secret at `present` or `code`
 */
export async function trySecret<T>(
  host: MachineHost,
  { operator, where, secret }: Try,
  run: () => Promise<Result<T>>,
): Promise<Result<T>> {
  if (secret === '') return run();
  const { wrongSecrets } = await host.readSettings();
  const wait = secondsToWait(wrongSecrets);
  if (wait > 0)
    return refuseAt(`口令多次不对，请${wait}秒后再试。`, where === 'recovery' ? 'code' : 'present');
  const done = await run();
  if (done.ok || !done.problems.some(({ field }) => field === 'present' || field === 'code')) return done;
  const wrong: WrongSecret = { operator, at: instantText(nowMs()), where };
  await host.writeSettings({ wrongSecrets: [...wrongSecrets, wrong].slice(-mostWrongSecrets) });
  return done;
}

/** Told one by one; of a longer series the rest as a sum. */
const TOLD = 20;

const words = { unlock: '解锁口令不对', recovery: '恢复码不对', check: '核对口令不对' } as const;

/** Tells the log of the tries before the right one, and only then forgets them. */
export async function noteWrongSecrets(
  desk: Desk,
  host: MachineHost,
  operators: readonly Operator[],
): Promise<void> {
  const { wrongSecrets: wrong } = await host.readSettings();
  const last = wrong.at(-1);
  if (!last) return;
  for (const { operator, at, where } of wrong.slice(0, TOLD)) {
    const name = operators.find(({ id }) => id === operator)?.name ?? '已删除的经办人';
    await noteInLog(desk, `${words[where]}：${name}，${instantInWords(at, zoneOffset())}`);
  }
  const rest = wrong.length - TOLD;
  if (rest > 0) {
    const at = instantInWords(last.at, zoneOffset());
    await noteInLog(desk, `口令又不对${rest}次，最后一次${at}`);
  }
  await host.writeSettings({ wrongSecrets: [] });
}
