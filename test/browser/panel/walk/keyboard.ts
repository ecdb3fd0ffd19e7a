import { Page } from 'playwright-core';

/** More stops than any page has: who has pressed Tab so often goes round in a circle. */
const MOST_STOPS = 150;

/** What has the focus, as it is called on the page; null where nothing has, which is focus lost. */
const FOCUSED = `(() => {
  const at = document.activeElement;
  if (!at || at === document.body || at === document.documentElement) return null;
  const group = at.type === 'radio' ? at.closest('fieldset')?.querySelector('legend')?.innerText : null;
  const label = at.labels?.[0]?.innerText ?? at.getAttribute('aria-label') ?? at.textContent;
  const box = at.getBoundingClientRect();
  return { name: (group ?? label ?? '').trim(), value: at.value ?? '', isSeen: box.bottom > 0 && box.top < innerHeight && box.width > 0 };
})()`;

interface Focused {
  readonly name: string;
  readonly value: string;
  readonly isSeen: boolean;
}

/** Hands that know no mouse: Tab, the arrows, the space bar, Enter, and letters. */
export class Keyboard {
  /** How many keys were pressed to move, since the last time this was set to 0. */
  moves = 0;

  constructor(private readonly page: Page) {}

  /** Presses Tab until what is called so has the focus. @throws when it is not reached, or what is focused is not seen */
  async tabTo(name: string | RegExp): Promise<void> {
    const passed: string[] = [];
    for (let stops = 0; stops < MOST_STOPS; stops += 1) {
      const focused = await this.page.evaluate<Focused | null>(FOCUSED);
      if (focused && isCalled(focused.name, name)) {
        if (!focused.isSeen) throw new Error(`“${focused.name}” has the focus and is not in sight`);
        return;
      }
      passed.push(focused?.name ?? 'nothing');
      this.moves += 1;
      await this.page.keyboard.press('Tab');
    }
    throw new Error(
      `The keyboard does not reach “${String(name)}”; it passed ${passed.slice(-40).join(' | ')}`,
    );
  }

  /** Presses Enter on what is called so, and waits for the page it opens. */
  async enter(name: string | RegExp, opens: RegExp): Promise<void> {
    await this.tabTo(name);
    await Promise.all([this.page.waitForEvent('load'), this.page.keyboard.press('Enter')]);
    expect(new URL(this.page.url()).pathname).toMatch(opens);
  }

  async type(name: string | RegExp, text: string): Promise<void> {
    await this.tabTo(name);
    await this.page.keyboard.type(text);
  }

  /** In a list that opens: its answer by its first letters. */
  async pick(name: string | RegExp, letters: string): Promise<void> {
    await this.type(name, letters);
  }

  /** In a group of radio buttons: the arrow so often, or the space bar where none is chosen yet. */
  async choose(group: string | RegExp, value: string): Promise<void> {
    await this.tabTo(group);
    await this.page.keyboard.press('Space');
    for (let arrows = 0; arrows < 20; arrows += 1) {
      const focused = await this.page.evaluate<Focused | null>(FOCUSED);
      if (focused?.value === value) return;
      this.moves += 1;
      await this.page.keyboard.press('ArrowDown');
    }
    throw new Error(`“${String(group)}” has no answer “${value}” that the arrows reach`);
  }
}

const isCalled = (name: string, wanted: string | RegExp): boolean =>
  typeof wanted === 'string' ? name === wanted : wanted.test(name);
