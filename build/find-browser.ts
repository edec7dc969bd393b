import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { findSystemBrowser } from '#electron/host/system-browser.ts';

/** For scripts and tests: the browser the portable shell would take, else the one Playwright may have brought. */
export function findBrowser(): string | undefined {
  return findSystemBrowser() ?? playwrightBrowser();
}

function playwrightBrowser(): string | undefined {
  const path = chromium.executablePath();
  return existsSync(path) ? path : undefined;
}
