import { parseArgs } from 'node:util';

export interface ShellArguments {
  readonly dataDir: string | undefined;
  readonly open: boolean;
  readonly devtools: boolean;
}

/** Flags of both shells. Unknown ones pass: Chromium and Electron have their own. */
export function readShellArguments(argv: readonly string[]): ShellArguments {
  const { values } = parseArgs({
    args: [...argv],
    strict: false,
    options: {
      'data-dir': { type: 'string' },
      'no-open': { type: 'boolean' },
      devtools: { type: 'boolean' },
    },
  });
  const dataDir = values['data-dir'];
  return {
    dataDir: typeof dataDir === 'string' && dataDir !== '' ? dataDir : undefined,
    open: values['no-open'] !== true,
    devtools: values.devtools === true,
  };
}
