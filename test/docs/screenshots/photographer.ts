import { join } from 'node:path';
import { BrowserContext, Locator, Page } from 'playwright-core';
import { AUTHORITIES } from '@lib/boroughs/authorities/authorities';
import { Act, BoroughThatSees, isPicture, Person, Picture, SendsBack, Step } from './picture';
import { writtenInto } from './written-workbook';

const FOLDER = join(__dirname, '..', '..', '..', 'docs', 'screenshots');
const HEIGHT = 900;
/** A page answers in well under a second; a machine that is busy with the figures of two years may take longer. */
const WAITS_MS = 60_000;
/** Releases of London are made in the minutes after a first start. */
const AWAITS_MS = 900_000;
const BETWEEN_LOOKS_MS = 5_000;

/** A folder of one machine has no place in a guide. */
const MACHINE_PATH = /(^|\s)(\/(tmp|home|root|work|mnt|Users)\/|[A-Z]:\\)/;

/** Somebody at a browser who does what the register says, as one practice person after the other. */
export class Photographer {
  private person = '';
  private readonly found = new Map<BoroughThatSees, string>();
  private day = 0;

  private constructor(
    private readonly page: Page,
    private readonly address: string,
  ) {
    page.setDefaultTimeout(WAITS_MS);
  }

  static async in(context: BrowserContext, address: string): Promise<Photographer> {
    return new Photographer(await context.newPage(), address);
  }

  /** @throws Error that names the picture, when the page is not the one it should be of */
  async does(act: Act | Picture, names: readonly string[]): Promise<void> {
    const name = isPicture(act) ? act.file : `What is done at ${act.address}`;
    if (names.length > 0 && !(isPicture(act) && names.includes(act.file))) return;
    try {
      if ((act.day ?? 0) > this.day) await this.moveClock(act.day!);
      await this.page.setViewportSize({ width: widthOf(act), height: HEIGHT });
      await this.signIn(await this.keyOf(act.person));
      await this.page.goto(`${this.address}${act.address}`);
      for (const step of act.steps ?? []) await this.take(step);
      if (isPicture(act)) await this.picture(act);
    } catch (error) {
      throw new Error(`${name}: ${this.page.url()}`, { cause: error });
    }
    console.log(name);
  }

  private async keyOf(person: Person): Promise<string> {
    if (typeof person === 'string') return person;
    if (!this.found.has(person.of)) this.found.set(person.of, await this.boroughThatSees(person.of));
    return `${person.role}-${this.found.get(person.of)}`;
  }

  private async boroughThatSees({ address, link }: BoroughThatSees): Promise<string> {
    for (const { slug } of AUTHORITIES) {
      await this.signIn(`officer-${slug}`);
      await this.page.goto(`${this.address}${address}`);
      if ((await this.page.locator('main').getByRole('link', { name: link }).count()) > 0) return slug;
    }
    throw new Error(`no borough sees ${link} at ${address}`);
  }

  private async signIn(person: string): Promise<void> {
    if (person === this.person) return;
    await this.page.context().clearCookies();
    await this.page.context().request.post(`${this.address}/practice/sign-in`, { form: { person } });
    this.person = person;
  }

  /** As anybody does it who tries the service: on the practice page. */
  private async moveClock(day: number): Promise<void> {
    await this.page.goto(`${this.address}/practice`);
    await this.page.getByText('Move the clock, or reset to today').click();
    await this.page.getByLabel('Days to move forward').fill(String(day - this.day));
    await this.press('Move the clock');
    this.day = day;
  }

  private async take(step: Step): Promise<void> {
    const main = this.page.locator('main');
    if ('follow' in step) {
      const name = { name: step.follow };
      await main.getByRole('link', name).or(main.getByRole('button', name)).first().click();
      await this.page.waitForLoadState('load');
    } else if ('press' in step) await this.press(step.press);
    else if ('open' in step) await main.locator('summary', { hasText: step.open }).first().click();
    else if ('choose' in step) await this.choose(step);
    else if ('awaits' in step) await this.await(step.awaits);
    else if ('sendBack' in step) await this.sendBack(step);
    else if ('pick' in step) await main.getByLabel(step.of).selectOption({ label: step.pick });
    else await main.getByLabel(step.fill, { exact: true }).last().fill(step.with);
  }

  private async choose({ choose, nth }: { choose: string | RegExp; nth?: number }): Promise<void> {
    const choices = this.page.locator('main').getByLabel(choose, { exact: true });
    for (const one of nth === undefined ? await choices.all() : [choices.nth(nth)]) await one.check();
  }

  /** @param words a heading by its name, or words of the page: the caption of a table is no heading */
  private async await(words: string | RegExp): Promise<void> {
    const main = this.page.locator('main');
    const found =
      typeof words === 'string' ? this.page.getByRole('heading', { name: words }) : main.getByText(words);
    for (let waited = 0; waited < AWAITS_MS; waited += BETWEEN_LOOKS_MS) {
      if ((await found.count()) > 0) return;
      await this.page.waitForTimeout(BETWEEN_LOOKS_MS);
      await this.page.reload();
    }
    throw new Error(`${String(words)} did not come`);
  }

  private async sendBack({ sendBack, into, sheet, cells, named }: SendsBack): Promise<void> {
    const answer = await this.page.context().request.get(await this.addressOf(sendBack));
    const buffer = await writtenInto(await answer.body(), sheet, cells);
    const mimeType = answer.headers()['content-type']!;
    await this.page.getByLabel(into).setInputFiles({ name: named ?? 'register.xlsx', mimeType, buffer });
  }

  private async addressOf(file: string): Promise<string> {
    if (file.startsWith('/')) return `${this.address}${file}`;
    const link = this.page
      .locator('main')
      .getByRole('button', { name: file })
      .or(this.page.locator('main').getByRole('link', { name: file }));
    return `${this.address}${await link.first().getAttribute('href')}`;
  }

  private async press(button: string | RegExp): Promise<void> {
    await this.page.locator('main').getByRole('button', { name: button }).first().click();
    await this.page.waitForLoadState('load');
  }

  private async picture({ file, heading, from, width = 1280, tallest = 1000 }: Picture): Promise<void> {
    await this.page.getByRole('heading', { level: 1, name: heading }).waitFor();
    const problem = this.page.locator('.govuk-error-summary');
    if ((await problem.count()) > 0) throw new Error((await problem.textContent()) ?? '');
    const path = MACHINE_PATH.exec(await this.page.locator('body').innerText());
    if (path) throw new Error(`shows ${path[0].trim()}`);
    await this.page.evaluate('document.activeElement?.blur(), window.scrollTo(0, 0)');
    const top = from ? await topOf(this.page.getByRole('heading', { name: from }).first()) : 0;
    const main = (await this.page.locator('main').boundingBox())!;
    const height = Math.min(Math.ceil(main.y + main.height) - top, tallest);
    await this.page.screenshot({
      path: join(FOLDER, `${file}.png`),
      fullPage: true,
      clip: { x: 0, y: top, width, height },
      animations: 'disabled',
    });
  }
}

const widthOf = (act: Act | Picture): number => (isPicture(act) ? (act.width ?? 1280) : 1280);

const topOf = async (heading: Locator): Promise<number> => {
  const { y } = (await heading.boundingBox())!;
  return Math.max(0, Math.floor(y) - 20);
};
