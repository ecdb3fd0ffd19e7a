import { Cheerio, CheerioAPI, load } from 'cheerio';
import { Answer } from '@test/support/signed-in';
import { chartProblems } from './read-chart';
import { areaNamed, categoryNamed, dayOf } from './names';
import { readMoney } from './read-money';
import { OWN_COLUMN, readPrices, readTall } from './read-tall';
import { readHeadlines } from './read-headlines';
import { OwnSighting, partsOf, Reading, Seen, Sighting } from './sighting';
import { unexplained } from './unexplained-numbers';

type Node = Cheerio<ReturnType<CheerioAPI>[number]>;

const STEPS = 'How long each step took: ';
const PRICES = 'What a week costs: ';

/** Tables of London alone have its name, and the borough’s own, over their columns. */
const isTall = ([first]: readonly string[]): boolean =>
  first === 'London' || first?.endsWith(OWN_COLUMN) === true;

interface Row {
  readonly heading: string;
  readonly note: string;
  readonly cells: readonly Node[];
}

/** Reads every number of a page of figures, wherever it stands. */
export const readPage = (address: string, { text }: Answer): Reading =>
  new PageReader(address, load(text), text).read();

class PageReader {
  private readonly sightings: Sighting[] = [];
  private readonly own: OwnSighting[] = [];
  /** Released rows that stand under the borough's own. */
  private readonly beside: Sighting[] = [];

  constructor(
    private readonly address: string,
    private readonly $: CheerioAPI,
    private readonly text: string,
  ) {}

  read(): Reading {
    const { pathname, searchParams: query } = new URL(this.address, 'http://x');
    const cube = query.get('table') ?? 'placements';
    const releases = new Set(
      this.$('main')
        .text()
        .match(/PL-O[PF]-\d{4}-\d\d-\d\d-[a-z-]+/g) ?? [],
    );
    const isMonths = pathname === '/london/months';
    const money = readMoney(this.$, {
      cube,
      release: isMonths ? null : [...releases][0]!,
      where: `${this.address} money`,
    });
    this.$('main table').each((_, table) => {
      if (this.$(table).closest('.plp-money').length > 0) return;
      const caption = this.$(table).find('caption').text().trim();
      if (isMonths) this.readMonths(this.$(table), caption, cube);
      else if (caption.startsWith(STEPS)) this.readSteps(this.$(table), caption, [...releases][0]!);
      else if (caption.startsWith(PRICES)) this.readPrices(this.$(table), caption, [...releases][0]!);
      else if (isTall(this.headings(this.$(table)))) this.readTall(this.$(table), caption, [...releases][0]!);
      else if (caption.includes(', exact figures, ')) this.readOwn(this.$(table), [...releases][0]!);
      else if (!caption.startsWith('Published by')) this.readFigures(this.$(table), [...releases][0]!);
    });
    const { sightings, own, beside } = this;
    const problems = [
      ...chartProblems(this.$, sightings).map((one) => `${this.address}: ${one}`),
      ...unexplained(this.$, this.text, sightings).map((one) => `${this.address}: ${one}`),
    ];
    const headlines = sightings.length > 0 ? readHeadlines(this.$, sightings, this.address) : [];
    return { sightings: [...sightings, ...beside, ...headlines, ...money], own, problems };
  }

  private readFigures(table: Node, release: string): void {
    this.rows(table).forEach((row) => this.sightings.push(...this.figuresIn(table, row, release)));
  }

  private figuresIn(table: Node, { heading, cells }: Row, release: string): Sighting[] {
    const { cube, on } = partsOf(release);
    const categories = this.headings(table).map((label) => categoryNamed(cube, label));
    const area = areaNamed(on, heading);
    return cells.map((cell, at) => ({
      release,
      area,
      category: categories[at]!,
      ...this.cell(cell),
      ...(at === 0 ? {} : { share: { of: categories[0]!, percent: this.share(cell) } }),
      where: `${this.address} table`,
    }));
  }

  /** The bands of every step, a row each, of the area the page is about. */
  private readSteps(table: Node, caption: string, release: string): void {
    const { cube, on } = partsOf(release);
    const area = areaNamed(on, caption.slice(STEPS.length).replace(/, \d+ \w+ \d{4}( to .*)?$/, ''));
    this.rows(table).forEach(({ heading, cells: [cell] }) =>
      this.sightings.push({
        release,
        area,
        category: categoryNamed(cube, heading),
        ...this.cell(cell!),
        share: { of: 'total', percent: this.share(cell!) },
        where: `${this.address} table of steps`,
      }),
    );
  }

  /** Parts one below the other; where a borough’s own stand first, what was released is beside them. */
  private readTall(table: Node, caption: string, release: string): void {
    const read = readTall(this.parted(table), { release, where: `${this.address} table` });
    this.own.push(...read.own);
    (caption.includes(', exact figures, ') ? this.beside : this.sightings).push(...read.sightings);
  }

  private readPrices(table: Node, caption: string, release: string): void {
    const area = caption.slice(PRICES.length).replace(/, \d+ \w+ \d{4}$/, '');
    const rows = this.rows(table).map(({ heading, cells }) => ({
      heading,
      bands: cells.slice(0, -1).map((td) => td.text().trim()),
      ...this.cell(cells.at(-1)!),
    }));
    this.sightings.push(...readPrices(rows, { area, release, where: `${this.address} table of prices` }));
  }

  private parted(table: Node): Parameters<typeof readTall>[0] {
    return {
      columns: this.headings(table),
      rows: this.rows(table).map(({ heading, cells }) => ({
        heading,
        cells: cells.map((td) => ({ ...this.cell(td), percent: this.share(td) })),
      })),
    };
  }

  private readMonths(table: Node, caption: string, cube: string): void {
    const product = caption.endsWith('release of each quarter') ? 'OF' : 'OP';
    const names = this.headings(table);
    const category = categoryNamed(
      cube,
      caption.replace(/, (last release of each month|release of each quarter)$/, ''),
    );
    this.rows(table).forEach(({ heading, cells }) => {
      const on = dayOf(heading);
      cells.forEach((cell, at) =>
        this.sightings.push({
          release: `PL-${product}-${on}-${cube}`,
          area: areaNamed(on, names[at]!),
          category,
          ...this.cell(cell),
          ...(category === 'total' ? {} : { share: { of: 'total', percent: this.share(cell) } }),
          where: `${this.address} table of months`,
        }),
      );
    });
  }

  /** The borough's own row, and below it areas as they were released. */
  private readOwn(table: Node, release: string): void {
    const { cube, on } = partsOf(release);
    const labels = this.headings(table);
    this.rows(table).forEach((row) => {
      if (!row.note.startsWith('Exact: only your borough')) {
        this.beside.push(...this.figuresIn(table, row, release));
        return;
      }
      row.cells.forEach((cell, at) =>
        this.own.push({
          cube,
          on,
          borough: row.heading,
          category: categoryNamed(cube, labels[at]!),
          value: Number(this.cell(cell).seen),
          where: `${this.address} own table`,
        }),
      );
    });
  }

  private headings(table: Node): string[] {
    return table.find('thead th').toArray().slice(1).map((one) => this.$(one).text().trim()); // prettier-ignore
  }

  private rows(table: Node): Row[] {
    return table.find('tbody tr').toArray().map((row) => {
      const th = this.$(row).find('th').clone();
      const note = th.find('.govuk-hint').remove().text();
      return { heading: th.text().trim(), note, cells: this.$(row).find('td').toArray().map((td) => this.$(td)) };
    }); // prettier-ignore
  }

  private cell(td: Node): { seen: Seen } {
    const shown = td.clone();
    shown.find('.govuk-hint, .govuk-visually-hidden').remove();
    const text = shown.text().trim();
    const symbol = /^\[([ckuxz])\]$/.exec(text)?.[1];
    if (symbol) return { seen: symbol as Seen };
    if (!/^\d[\d,]*$/.test(text)) throw new Error(`${this.address}: a cell says “${text}”`);
    return { seen: Number(text.replaceAll(',', '')) };
  }

  private share(td: Node): number | 'under 1' | null {
    const text = td.find('.govuk-hint').text().trim();
    if (text === '') return null;
    return text === 'under 1%' ? 'under 1' : Number(/^(\d+)%$/.exec(text)?.[1]);
  }
}
