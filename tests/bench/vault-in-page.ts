import { createVault, unlock } from '#renderer/data/vault/vault-acts.ts';
import { timed } from './in-page.ts';

const ROUNDS = 5;
/** What OWASP asks of PBKDF2 with SHA-256, by the browser's own code. */
const PBKDF2_ROUNDS = 600_000;

/** Milliseconds from a typed passphrase to the keys, and of the stretching that the browser itself could do. */
export async function unlocking(): Promise<{ unlock: number[]; pbkdf2: number[] }> {
  const passphrase = '丹阳湖的水很清2013';
  const made = await createVault('王经办', passphrase);
  if (!made.ok) throw new Error('no vault');
  const { vault, operator } = made.value;
  const rounds = { unlock: [0].slice(1), pbkdf2: [0].slice(1) };
  for (let round = 0; round < ROUNDS; round++) {
    rounds.unlock.push(
      await timed(async () => {
        if (!(await unlock(vault, operator.id, passphrase)).ok) throw new Error('not unlocked');
      }),
    );
    rounds.pbkdf2.push(await timed(() => pbkdf2(passphrase)));
  }
  return rounds;
}

async function pbkdf2(passphrase: string): Promise<ArrayBuffer> {
  const secret = await crypto.subtle.importKey('raw', new TextEncoder().encode(passphrase), 'PBKDF2', false, [
    'deriveBits',
  ]);
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const stretching = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: PBKDF2_ROUNDS };
  return crypto.subtle.deriveBits(stretching, secret, 256);
}
