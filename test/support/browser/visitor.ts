import { source as axeSource } from 'axe-core';
import { BrowserContext, Page } from 'playwright-core';

/** A desk and a telephone. */
export const WIDTHS = [1280, 375] as const;

/** A local or service reference of a child, a key, an address: none belongs into a title. A case’s reference may. */
const IDENTIFIERS = /\bC-[2-9A-Z]{6}\b|\b(?!PLP-)[A-Z]{3}-\d{4,}|[0-9a-f]{8}-[0-9a-f]{4}|@/;

/** What is violated, and no list of all that is in order, which takes longer to make than to find out. */
const AXE = JSON.stringify({
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  resultTypes: ['violations'],
});

interface AxeViolation {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

/**
 * Somebody at a browser who notices what any page must get right: a title that says what the page is, one h1,
 * nothing that axe-core objects to, nothing the content security policy blocked, and no page wider than the
 * screen. `visit` fails on any of them, at both widths.
 */
export class Visitor {
  private readonly complaints: string[] = [];

  private constructor(
    readonly page: Page,
    private readonly address: string,
    private readonly widths: readonly number[],
  ) {
    page.on('console', (message) => {
      if (message.type() === 'error' && !/status of (4|5)\d\d/.test(message.text())) {
        this.complaints.push(message.text());
      }
    });
    page.on('pageerror', (error) => this.complaints.push(error.message));
  }

  /** @param widths those of each look; between looks the screen is as wide as the first of them */
  static async in(
    context: BrowserContext,
    address: string,
    widths: readonly number[] = WIDTHS,
  ): Promise<Visitor> {
    const visitor = new Visitor(await context.newPage(), address, widths);
    await visitor.atFirstWidth();
    return visitor;
  }

  /** Opens a page and looks at it at each width. */
  async visit(path: string, expected: { title: string; status?: number }): Promise<void> {
    const response = await this.page.goto(`${this.address}${path}`);
    expect(response?.status()).toBe(expected.status ?? 200);
    await this.look(expected.title);
  }

  /** Looks at the page as it is now, after pressing something. */
  async look(title: string): Promise<void> {
    expect(await this.page.title()).toBe(`${title} – Pan-London placements`);
    expect(title).not.toMatch(IDENTIFIERS);
    expect(await this.page.locator('h1').count()).toBe(1);
    for (const width of this.widths) {
      await this.page.setViewportSize({ width, height: 900 });
      expect({ width, problems: await this.problems() }).toEqual({ width, problems: [] });
    }
    await this.atFirstWidth();
    expect(this.complaints).toEqual([]);
  }

  /** A picture of the whole page, to be looked at by a person. */
  async picture(file: string, width: number): Promise<void> {
    await this.page.setViewportSize({ width, height: 900 });
    await this.page.screenshot({ path: file, fullPage: true });
    await this.atFirstWidth();
  }

  private atFirstWidth(): Promise<void> {
    return this.page.setViewportSize({ width: this.widths[0]!, height: 900 });
  }

  private async problems(): Promise<string[]> {
    const overflow = await this.page.evaluate<number>(
      'document.documentElement.scrollWidth - document.documentElement.clientWidth',
    );
    const tooWide = overflow > 0 ? [`the page is ${overflow} px wider than the screen`] : [];
    if (!(await this.page.evaluate<boolean>('"axe" in window'))) await this.page.evaluate(axeSource);
    const violations = await this.page.evaluate<AxeViolation[]>(
      `axe.run(document, ${AXE}).then((found) => found.violations)`,
    );
    return [...tooWide, ...violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes[0]?.html}`)];
  }
}
