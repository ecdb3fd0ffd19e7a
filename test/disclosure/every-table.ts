import {
  Attacker,
  exactlyKnownWithin,
} from '@lib/disclosure-control/attackers/linear-programme/exactly-known';
import { startingRanges } from '@lib/disclosure-control/attackers/starting-ranges';
import { asPublished, knowledgeOf } from '@lib/disclosure-control/protecting/as-published';
import { isSensitive } from '@lib/disclosure-control/protecting/demands';
import { OwnParts } from '@lib/disclosure-control/protecting/own-parts';
import { isSmall } from '@lib/disclosure-control/protecting/printed';
import { Range } from '@lib/disclosure-control/published/published-table';
import { Figure, Product } from '@lib/disclosure-control/table/figure';
import { standingCategories } from '@lib/releases/protecting/standing-categories';
import { PrintedTable } from './whole-day';

/** A table as it was printed, with how its product prints. */
export interface ProductTable extends PrintedTable {
  readonly product: Product;
}

/**
 * What is known of a borough's numbers in different tables: whoever is counted under one thing is counted under the other.
 * Each side is numbers of tables, `cube:category`; one that is named twice counts twice.
 */
export interface Tie {
  readonly these: readonly string[];
  readonly those: readonly string[];
  /** Numbers that are one and the same: there are no others. */
  readonly equal?: true;
}

/** A number of a table as ties call it. */
export const numberOf = (table: ProductTable, category: string): string => `${tableName(table)}:${category}`;

/** Weekly tables are called so, because a day has them beside the quarterly ones. */
const tableName = ({ cube, product }: ProductTable): string =>
  product.code === 'operational' && cube.products.includes('official') ? `weekly ${cube.code}` : cube.code;

/** What stands at a place of the whole. */
interface Place {
  readonly name: string;
  readonly wanted: 'printed' | 'unprinted' | null;
}

/**
 * Every table of a date as one problem: each with its own boroughs, areas and ways of printing, and what is known to lie within
 * what. It grows by a table or a tie at a time; nothing of it is protected.
 */
export class EveryTable {
  private readonly figures: Figure[] = [];
  private readonly ranges: Range[] = [];
  private readonly places: Place[] = [];
  /** By borough and number: its place. */
  private readonly numbers = new Map<string, number>();
  private readonly boroughs = new Set<number>();
  private readonly tables: ProductTable[] = [];

  constructor(tables: readonly ProductTable[], ties: readonly Tie[]) {
    for (const table of tables) this.addTable(table);
    this.addSharedTotals();
    for (const tie of ties) this.addTie(tie);
  }

  get size(): number {
    return this.figures.length;
  }

  /**
   * What somebody outside, and each of some boroughs, can name exactly of all small numbers.
   * @param unprinted whether they ask for small numbers of single boroughs that stand nowhere, too
   */
  async foundBy(
    insiders: readonly number[],
    { unprinted }: { readonly unprinted: boolean } = { unprinted: false },
  ): Promise<{ readonly asked: number; readonly found: readonly string[] }> {
    const wanted = [...this.places.keys()].filter((at) => {
      const { wanted: asked } = this.places[at]!;
      return asked === 'printed' || (unprinted && asked === 'unprinted');
    });
    const own = new OwnParts(this.figures);
    const attackers: Attacker[] = [null, ...insiders].map((insider) => ({
      knowledge: insider === null ? new Map<number, number>() : knowledgeOf(this.figures, insider),
      wanted: wanted.filter((at) => insider === null || own.of(at, insider) < this.figures[at]!.value),
    }));
    const found = await exactlyKnownWithin(this.published, this.ranges, attackers);
    return {
      asked: attackers.reduce((sum, one) => sum + one.wanted.length, 0),
      found: found.flatMap((places, who) =>
        places.map((at) => `${this.places[at]!.name} by ${[null, ...insiders][who] ?? 'anybody'}`),
      ),
    };
  }

  private get published() {
    const shown = { kind: 'unpublished' } as const;
    return { figures: this.figures.map(({ sums, contributor }) => ({ sums, contributor, shown })) };
  }

  private addTable(table: ProductTable): void {
    const { cube, product, problem } = table;
    this.tables.push(table);
    const first = this.figures.length;
    const known = knowledgeOf(problem.figures, null);
    this.ranges.push(...startingRanges(asPublished(problem.figures, table.table, product), known));
    const categories = standingCategories(cube.categories, product.code).map(({ code }) => code);
    const seen = new Map<number, number>();
    problem.figures.forEach((figure, at) => {
      const { contributor } = figure;
      const sums = figure.sums.map((parts) => parts.map((part) => first + part));
      this.figures.push({ ...figure, sums });
      this.places.push({ name: nameOf(table, at), wanted: wantedOf(figure, product) });
      if (contributor === null) return;
      this.boroughs.add(contributor);
      const category = categories[seen.get(contributor) ?? 0]!;
      seen.set(contributor, (seen.get(contributor) ?? 0) + 1);
      this.numbers.set(`${contributor} ${numberOf(table, category)}`, first + at);
    });
  }

  /** The tables of high-cost placements count the same ones, and so have one total; those of children are known by heart. */
  private addSharedTotals(): void {
    const [first, ...others] = this.tables.filter(({ cube }) => cube.sharedTotal === true);
    for (const other of others)
      this.addTie({ these: [numberOf(other, 'total')], those: [numberOf(first!, 'total')], equal: true });
  }

  /** @throws Error where no borough has the numbers, or where the tie is not true of one */
  private addTie({ these, those, equal }: Tie): void {
    const having = [...this.boroughs].filter((id) =>
      [...these, ...those].every((number) => this.numbers.has(`${id} ${number}`)),
    );
    if (having.length === 0)
      throw new Error(`No borough has ${these.join(' and ')} and ${those.join(' and ')}.`);
    for (const id of having) {
      const [lesser, greater] = [these, those].map((side) => this.placesOf(id, side));
      const others = this.sumOf(greater!) - this.sumOf(lesser!);
      if (others < 0 || (equal && others > 0))
        throw new Error(`${these.join(' and ')} of ${id} are not within ${those.join(' and ')}.`);
      const parts = equal ? lesser! : [...lesser!, this.add({ contributor: id, value: others, sums: [] })];
      if (greater!.length === 1) {
        const whole = this.figures[greater![0]!]!;
        this.figures[greater![0]!] = { ...whole, sums: [...whole.sums, parts] };
      } else this.add({ contributor: id, value: this.sumOf(greater!), sums: [greater!, parts] });
    }
  }

  /** A number named twice stands for two that are the same: a programme has each once in a sum. */
  private placesOf(id: number, side: readonly string[]): number[] {
    return side.map((number, at) => {
      const place = this.numbers.get(`${id} ${number}`)!;
      if (side.indexOf(number) === at) return place;
      return this.add({ contributor: id, value: this.figures[place]!.value, sums: [[place]] });
    });
  }

  private sumOf(places: readonly number[]): number {
    return places.reduce((sum, place) => sum + this.figures[place]!.value, 0);
  }

  /** A number that is in no table. */
  private add(figure: Pick<Figure, 'value' | 'sums' | 'contributor'>): number {
    this.ranges.push({ from: 0, to: Infinity });
    this.places.push({ name: 'in no table', wanted: null });
    return this.figures.push({ ...figure, published: false, held: false, keepHidden: false, weight: 1 }) - 1;
  }
}

/** What nobody may find: what is printed as a symbol, and small numbers of single boroughs that stand in sums only. */
const wantedOf = (figure: Figure, product: Product): Place['wanted'] => {
  if (isSensitive(figure, product)) return 'printed';
  return !figure.published && figure.contributor !== null && isSmall(figure.value, product)
    ? 'unprinted'
    : null;
};

const nameOf = (table: ProductTable, at: number): string => {
  const cell = table.problem.cells[at];
  const whose = table.problem.figures[at]!.contributor;
  return cell
    ? `${cell.area.name} ${numberOf(table, cell.category)}`
    : `${tableName(table)} of ${whose}, unprinted`;
};
