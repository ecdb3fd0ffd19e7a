import { Locator } from 'playwright-core';
import { Day, daysBetween } from '@lib/kernel/day';
import { Visitor } from '../../../support/browser/visitor';
import { dayIn } from './days';

/**
 * Somebody who is one made-up person after another at a screen of one width, and does only what a page offers: reads,
 * follows links, types, presses buttons, and moves the practice clock. Every page is looked at as `Visitor` looks.
 */
export class Walker {
  /** The case this walk is about, once a page was opened that has it in its address. */
  reference = '';

  private readonly known = new Set<string>();

  constructor(
    private readonly visitor: Visitor,
    private readonly address: string,
  ) {}

  private get main(): Locator {
    return this.visitor.page.locator('main');
  }

  /** Signs in on the practice page; what opens is the home page, which is looked at the first time. */
  async become(person: string): Promise<void> {
    await this.visitor.page.goto(`${this.address}/practice`);
    await this.visitor.page.locator(`button[name=person][value="${person}"]`).click();
    await this.visitor.page.waitForURL(`${this.address}/`);
    if (!this.known.has(person)) await this.look('Home');
    this.known.add(person);
  }

  /** Moves the practice clock forward to a day. */
  async waitUntil(wanted: Day): Promise<void> {
    await this.visitor.page.goto(`${this.address}/practice`);
    const today = dayIn(await this.main.getByText(/^Here it is/).innerText());
    if (today >= wanted) return;
    await this.main.getByText('Move the clock, or reset to today').click();
    await this.type('Days to move forward', String(daysBetween(today, wanted)));
    await this.press('Move the clock', 'Practice');
    expect(dayIn(await this.main.getByText(/^Here it is/).innerText())).toBe(wanted);
  }

  /** @param title the page’s own, with CASE for the reference of the case */
  async look(title: string): Promise<void> {
    await this.visitor.page.waitForLoadState('load');
    this.reference ||= /\/cases\/(PLP-\d{4}-\d{4})/.exec(this.visitor.page.url())?.[1] ?? '';
    await this.visitor.look(title.replace('CASE', this.reference));
  }

  async press(button: string | RegExp, opens: string): Promise<void> {
    await this.main.getByRole('button', { name: button }).first().click();
    await this.look(opens);
  }

  async follow(link: string | RegExp, opens: string): Promise<void> {
    await this.main.getByRole('link', { name: link }).first().click();
    await this.look(opens);
  }

  /** A page of the main menu, which opens on a telephone with a button. */
  async menu(link: string, opens: string): Promise<void> {
    const menu = this.visitor.page.getByRole('navigation', { name: 'Main menu' });
    const toggle = this.visitor.page.getByRole('button', { name: 'Menu', exact: true });
    if (await toggle.isVisible()) await toggle.click();
    await menu.getByRole('link', { name: link, exact: true }).click();
    await this.look(opens);
  }

  /** The words of the link that is so many after the first of its kind. */
  async textOfLink(link: RegExp, after: number): Promise<string> {
    return (await this.main.getByRole('link', { name: link }).nth(after).innerText()).trim();
  }

  /** The link above every page but the first ones. */
  async back(opens: string): Promise<void> {
    await this.visitor.page.getByRole('link', { name: 'Back', exact: true }).click();
    await this.look(opens);
  }

  async type(label: string | RegExp, text: string): Promise<void> {
    await this.main.getByLabel(label, { exact: true }).first().fill(text);
  }

  /** Answers a question whose answers are in a list that opens; a code of a national return is named by itself. */
  async pick(label: string, option: string | RegExp): Promise<void> {
    const list = this.main.getByLabel(label, { exact: true }).first();
    const words = await list.locator('option').filter({ hasText: option }).first().textContent();
    await list.selectOption({ label: words!.trim() });
  }

  /** Answers a question whose answers are all in sight. */
  async choose(question: string, answer: string | RegExp): Promise<void> {
    const group = this.main.getByRole('group', { name: question });
    await group.getByLabel(answer, { exact: true }).first().check();
  }

  /** Ticks every box of a question. */
  async tickAll(question: string): Promise<void> {
    for (const box of await this.main.getByRole('group', { name: question }).getByRole('checkbox').all())
      await box.check();
  }

  async typeDay(question: string, of: Day): Promise<void> {
    const group = this.main.getByRole('group', { name: question });
    await group.getByLabel('Day', { exact: true }).fill(of.slice(8));
    await group.getByLabel('Month', { exact: true }).fill(of.slice(5, 7));
    await group.getByLabel('Year', { exact: true }).fill(of.slice(0, 4));
  }

  /** Every button or box of this name in turn. */
  async tickEach(label: string): Promise<void> {
    for (const box of await this.main.getByLabel(label, { exact: true }).all()) await box.check();
  }

  /** What the page says, as its reader has it. */
  says(): Promise<string> {
    return this.main.innerText();
  }
}
