import { load } from 'cheerio';
import { Environment, FileSystemLoader } from 'nunjucks';
import { projectRoot } from '@lib/web-kit/project-root';
import { templateFoldersOf } from '@lib/web-kit/rendering/page-renderer';

const environment = new Environment(new FileSystemLoader(templateFoldersOf(projectRoot())), {
  autoescape: true,
});

const GRID = {
  columns: ['Average'],
  rows: [
    {
      label: 'Home',
      total: null,
      cells: [{ name: 'c', label: 'Home', value: '7', last: '£5', error: false }],
    },
  ],
  ...{ totals: null, hasTotals: false, isMoney: true },
};

const draw = (field: object): ReturnType<typeof load> =>
  load(
    environment.renderString(
      '{% from "surveys/fields/fields.njk" import questionField %}{{ questionField(field) }}',
      { field: { name: 'q', label: 'Asked', hints: [], asks: [], canChange: true, ...field } },
    ),
  );

describe('a question of a survey on a page', () => {
  const hints = ['Each child once', 'Last wave: <20>'];

  it.each(['shown', 'line', 'ranked'])(
    'has each of its hints on a line of its own, as it was written: %s',
    (drawn) => {
      const $ = draw({ draw: drawn, hints, value: '', places: [] });
      expect($('.govuk-hint').first().html()).toContain('Each child once<br>Last wave: &lt;20&gt;');
    },
  );

  it('of a grid has room for pounds and pence, and its guidance below its title', () => {
    const $ = draw({ draw: 'grid', hints, grid: GRID });
    expect($('table').hasClass('plp-grid--money')).toBe(true);
    expect($('caption .plp-grid__says').text()).toContain('Each child once');
    expect($('td .plp-grid__says').text()).toBe('was £5');
  });

  it('of a grid says pounds where nothing can be typed', () => {
    const $ = draw({ draw: 'grid', canChange: false, grid: GRID });
    expect($('tbody td').first().text()).toContain('£7');
  });
});
