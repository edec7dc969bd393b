import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { placeWindow } from '#electron/host/window-bounds.ts';
import { type WindowEnd, watchWindow } from '#electron/host/window-life.ts';

describe('where the window stands', () => {
  const display = { x: 0, y: 0, width: 1920, height: 1040 };
  const second = { x: 1920, y: 0, width: 1280, height: 1024 };

  it('in the middle at the first start, and whole on a small screen', () => {
    expect(placeWindow(undefined, [display])).toEqual({ x: 280, y: 90, width: 1360, height: 860 });
    expect(placeWindow(undefined, [{ ...display, width: 1024, height: 700 }])).toEqual({
      x: 0,
      y: 0,
      width: 1024,
      height: 700,
    });
  });

  it('where it was, if that is on a display', () => {
    const saved = { x: 2000, y: 100, width: 1000, height: 700 };
    expect(placeWindow(saved, [display, second])).toEqual(saved);
  });

  it('in the middle of the first display, if its own was unplugged', () => {
    const saved = { x: 2000, y: 100, width: 1000, height: 700 };
    expect(placeWindow(saved, [display])).toEqual({ x: 460, y: 170, width: 1000, height: 700 });
  });

  it('moved in whole, if it stuck out or its display became smaller', () => {
    expect(placeWindow({ x: -300, y: 900, width: 1000, height: 700 }, [display])).toMatchObject({
      x: 0,
      y: 340,
    });
    expect(
      placeWindow({ x: 0, y: 0, width: 1920, height: 1040 }, [{ ...display, width: 1280, height: 720 }]),
    ).toEqual({
      x: 0,
      y: 0,
      width: 1280,
      height: 720,
    });
  });
});

describe('when the window of the portable shell is gone', () => {
  let end: WindowEnd | undefined;
  const watch = () => {
    const life = watchWindow();
    void life.end.then((how) => {
      end = how;
    });
    return life;
  };
  beforeEach(() => {
    end = undefined;
    vi.useFakeTimers();
  });
  afterEach(() => vi.useRealTimers());

  it('a reload is no end', async () => {
    const life = watch();
    life.pages(1);
    life.pages(0);
    await vi.advanceTimersByTimeAsync(4_000);
    life.pages(1);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(end).toBeUndefined();
  });

  it('five seconds without a page are, though the browser stays in the background', async () => {
    const life = watch();
    life.pages(1);
    life.pages(0);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(end).toBe('window closed');
  });

  it('the end of the browser is at once', async () => {
    const life = watch();
    life.pages(1);
    life.exited(0);
    life.pages(0);
    await vi.advanceTimersByTimeAsync(1);
    expect(end).toBe('window closed');
  });

  it('a launcher that ends at once is not, its window may still come', async () => {
    const life = watch();
    life.exited(0);
    await vi.advanceTimersByTimeAsync(20_000);
    life.pages(1);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(end).toBeUndefined();
  });

  it('a browser that fails, or whose window never comes, never opened', async () => {
    watch().exited(1);
    await vi.advanceTimersByTimeAsync(0);
    expect(end).toBe('never opened');
    end = undefined;
    watch().exited(0);
    await vi.advanceTimersByTimeAsync(30_000);
    expect(end).toBe('never opened');
  });

  it('a slow start is waited for as long as the browser runs', async () => {
    watch();
    await vi.advanceTimersByTimeAsync(600_000);
    expect(end).toBeUndefined();
  });
});
