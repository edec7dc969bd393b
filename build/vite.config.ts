import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type EnvironmentOptions } from 'vite';
import { zipInPlace } from './zip-in-place.ts';

const top = resolve(import.meta.dirname, '..');
const out = (name: string) => resolve(top, 'build/out', name);

/** A bundle that runs outside the page: everything inside one file, so no node_modules is shipped. */
function shell(name: string, entry: string, format: 'es' | 'cjs'): EnvironmentOptions {
  return {
    consumer: 'server',
    resolve: { noExternal: true, external: ['electron'], conditions: ['node', 'import', 'default'] },
    build: {
      target: 'node24',
      outDir: out(name),
      emptyOutDir: true,
      minify: false,
      rolldownOptions: {
        input: resolve(top, entry),
        external: ['electron', /^node:/],
        output: {
          format,
          entryFileNames: `${name}.${format === 'cjs' ? 'cjs' : 'js'}`,
          // registerSchemesAsPrivileged must run before `ready`, so main may not wait for a second chunk.
          codeSplitting: false,
        },
      },
    },
  };
}

export default defineConfig({
  root: resolve(top, 'renderer'),
  base: './',
  publicDir: false,
  plugins: [react()],
  worker: { format: 'es', plugins: () => [zipInPlace] },
  environments: {
    client: {
      build: { target: 'chrome108', outDir: out('page'), emptyOutDir: true, chunkSizeWarningLimit: 2000 },
    },
    main: shell('main', 'electron/main.ts', 'es'),
    portable: shell('portable', 'electron/portable.ts', 'es'),
    preload: shell('preload', 'electron/preload.ts', 'cjs'),
  },
  builder: {
    async buildApp(builder) {
      for (const name of ['client', 'main', 'portable', 'preload']) {
        const environment = builder.environments[name];
        if (environment) await builder.build(environment);
      }
    },
  },
});
