import { load } from 'cheerio';
import { Environment, FileSystemLoader } from 'nunjucks';
import { day } from '@lib/kernel/day';
import { projectRoot } from '../project-root';
import { templateFoldersOf } from '../rendering/page-renderer';
import { Chart } from './chart';
import { drawBarChart } from './draw-bar-chart';
import { drawLineChart } from './draw-line-chart';

const HOSTILE = `"><script>alert('&')</script>`;

const environment = new Environment(new FileSystemLoader(templateFoldersOf(projectRoot())), {
  autoescape: true,
});

const draw = (chart: Chart, options: object = {}): string =>
  environment.renderString(
    '{% from "figure.njk" import figure %}{% call figure(options) %}<table></table>{% endcall %}',
    { options: { id: 'figure', heading: 'A figure', chart, ...options } },
  );

const bars = drawBarChart({
  title: HOSTILE,
  unit: 'count',
  about: true,
  series: [HOSTILE, 'Bromley'],
  categories: [
    {
      label: HOSTILE,
      values: [
        { value: 40, symbol: null },
        { value: null, symbol: 'c' },
      ],
    },
  ],
});

const lines = drawLineChart({
  title: HOSTILE,
  unit: 'count',
  about: true,
  series: [
    {
      name: HOSTILE,
      points: [
        { on: day('2026-01-31'), value: 5, symbol: null, mark: 'r' },
        { on: day('2026-02-28'), value: 10, symbol: null, mark: 'p' },
      ],
    },
  ],
  breaks: [{ on: day('2026-02-01'), label: HOSTILE }],
});

describe('A figure on a page', () => {
  it.each([
    ['bars', bars],
    ['lines', lines],
  ])('writes %s without a style or a script of its own, and every word escaped', (_, chart) => {
    const html = draw(chart, { heading: HOSTILE, source: HOSTILE, tableSummary: HOSTILE });
    const page = load(html);
    expect(page('svg').length).toBe(2);
    expect(page('[style], style, script, [onclick]').length).toBe(0);
    expect(page('text').text()).toContain('"><script>');
    expect(html.replaceAll('"&gt;', '')).not.toContain('<script');
  });

  it('is a picture with a name, which is not read out shape by shape', () => {
    const page = load(draw(bars));
    expect(page('[role=img]').attr('aria-label')).toBe(bars.label);
    expect(page('svg[aria-hidden=true]').length).toBe(2);
    expect(page('figure').attr('aria-labelledby')).toBe(page('h2').attr('id'));
  });

  it('says what the numbers say, or what the page says of them', () => {
    expect(load(draw(bars))('figure > p').first().text()).toBe(bars.sentence);
    expect(
      load(draw(bars, { sentence: 'About 40 children.' }))('figure > p')
        .first()
        .text(),
    ).toBe('About 40 children.');
  });

  it('always has its table, folded under a summary where one is given', () => {
    expect(load(draw(bars))('figure > table').length).toBe(1);
    const folded = load(draw(bars, { tableSummary: 'Show the table' }));
    expect(folded('details > summary').text()).toBe('Show the table');
    expect(folded('details table').length).toBe(1);
  });

  it('explains the symbols that stand in it, and only those', () => {
    expect(load(draw(bars))('figure').text()).toContain(
      'What symbols in tables mean: [c] hidden to protect people.',
    );
    expect(load(draw(lines))('figure').text()).not.toContain('Symbols');
  });
});
