import { describeInBrowser, openBrowser, OpenBrowser } from '../../support/browser/chromium';
import { Visitor } from '../../support/browser/visitor';
import { ShellApp, startShellApp } from '../../support/shell/shell-app';

const PATH = '/samples/figures';

/** Boxes of what is seen of each drawing's texts, and of the drawing itself. */
const BOXES = `[...document.querySelectorAll('.plp-chart')].map((chart) => {
  const drawing = [...chart.querySelectorAll('svg')].filter((svg) => svg.getBoundingClientRect().width > 0);
  const box = (of) => { const { left, right, top, bottom } = of.getBoundingClientRect(); return { left, right, top, bottom }; };
  return {
    drawings: drawing.length,
    around: box(drawing[0]),
    letter: Math.min(...[...drawing[0].querySelectorAll('text')].map((text) => parseFloat(getComputedStyle(text).fontSize) * drawing[0].getScreenCTM().a)),
    texts: [...drawing[0].querySelectorAll('text')].map((text) => ({ words: text.textContent, ...box(text) })),
  };
})`;

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

interface SeenChart {
  readonly drawings: number;
  readonly around: Box;
  readonly letter: number;
  readonly texts: readonly (Box & { words: string })[];
}

const meet = (a: Box, b: Box): boolean =>
  a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 5 && b.top < a.bottom - 5;

const leaves = (text: Box, around: Box): boolean =>
  text.left < around.left - 1 || text.right > around.right + 1 || text.bottom > around.bottom + 1;

describeInBrowser('Figures in a browser', () => {
  let app: ShellApp;
  let browser: OpenBrowser;
  let visitor: Visitor;

  beforeAll(async () => {
    app = await startShellApp({ practice: true });
    browser = await openBrowser();
    visitor = await Visitor.in(browser.context, app.address);
  });

  afterAll(async () => {
    await browser?.close();
    await app?.close();
  });

  const charts = () => visitor.page.evaluate<SeenChart[]>(BOXES);

  it('are accessible, break no content security policy and fit at both widths', async () => {
    await visitor.visit(PATH, { title: 'Sample figures' });
    const folder = process.env['PICTURES'];
    if (!folder) return;
    for (const width of [1280, 320]) await visitor.picture(`${folder}/figures-${width}.png`, width);
  });

  it.each([320, 375, 640, 800, 1280])(
    'at %i pixels show one drawing each, its letters readable, none over another or cut off',
    async (width) => {
      await visitor.page.setViewportSize({ width, height: 900 });
      await visitor.page.goto(`${app.address}${PATH}`);
      const seen = await charts();
      expect(seen.map(({ drawings }) => drawings)).toEqual([1, 1, 1, 1]);
      for (const { texts, around, letter } of seen) {
        expect(letter).toBeGreaterThanOrEqual(13);
        expect(texts.filter((text) => leaves(text, around))).toEqual([]);
        expect(texts.filter((one, at) => texts.slice(at + 1).some((other) => meet(one, other)))).toEqual([]);
      }
    },
  );

  it('are whole on paper, with the tables that open on a screen', async () => {
    await visitor.page.setViewportSize({ width: 700, height: 900 });
    await visitor.page.goto(`${app.address}${PATH}`);
    const folded = visitor.page.getByRole('table', { name: 'Children in London by placement, two years' });
    expect(await folded.isVisible()).toBe(false);
    await visitor.page.emulateMedia({ media: 'print' });
    expect(await folded.isVisible()).toBe(true);
    expect((await charts()).map(({ drawings }) => drawings)).toEqual([1, 1, 1, 1]);
    await visitor.page.emulateMedia({ media: 'screen' });
  });

  it('keep their lines and letters in the colours a reader has chosen for everything', async () => {
    await visitor.page.emulateMedia({ forcedColors: 'active' });
    const colours = await visitor.page.evaluate<{
      text: string;
      line: string;
      bar: string;
      hollow: string;
    }>(`(() => {
      const of = (selector, part) => getComputedStyle(document.querySelector(selector))[part];
      return { text: of('.plp-chart text', 'fill'), line: of('.plp-chart__line--second', 'stroke'), bar: of('.plp-chart__bar--first', 'fill'), hollow: of('.plp-chart__bar--second', 'fill') };
    })()`);
    expect(colours.line).toBe(colours.text);
    expect(colours.bar).toBe(colours.text);
    expect(colours.hollow).not.toBe(colours.text);
    const folder = process.env['PICTURES'];
    if (folder) await visitor.picture(`${folder}/figures-forced.png`, 1280);
    await visitor.page.emulateMedia({ forcedColors: 'none' });
  });
});
