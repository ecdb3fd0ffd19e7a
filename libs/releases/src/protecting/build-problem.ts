import { isConcentrated } from '@lib/disclosure-control/primary/contributors';
import { allInOne } from '@lib/disclosure-control/primary/one-category';
import { Figure } from '@lib/disclosure-control/table/figure';
import { Area } from '../cubes/area';
import { Category, CubeDefinition, ProductCode } from '../cubes/cube';
import { classesOf } from './area-classes';
import { BoroughCounts } from './counts';
import { standingCategories } from './standing-categories';
import { weightOf } from './weights';

/** What is to be protected: one cube, as one product, of the boroughs that take part. */
export interface ProblemOf {
  readonly cube: Pick<CubeDefinition, 'categories' | 'population' | 'areas' | 'sharedTotal' | 'sensitive'>;
  readonly product: ProductCode;
  readonly areas: readonly Area[];
  /** By DfE number: the boroughs that take part, and nobody else. */
  readonly counts: ReadonlyMap<number, BoroughCounts>;
  /** Whether a place stays hidden although it may have risen. */
  readonly kept: (area: Area, category: string) => boolean;
  /** Whether boroughs have numbers of their own in this release, or stand in sums only. */
  readonly printsBoroughs: boolean;
}

/** A place of the release that a figure is for. */
export interface CellPlace {
  readonly area: Area;
  readonly category: string;
}

/** What the engine protects, and which of its figures is which cell; null for one that stands in sums only. */
export interface Problem {
  readonly figures: readonly Figure[];
  readonly cells: readonly (CellPlace | null)[];
  /**
   * Own numbers of boroughs that nobody can tell from those of two others: no borough has a number in print, and all
   * three are in the same areas. A case of one moved to another with all that is counted of it changes no sum there is,
   * and whoever is one of the three has two left; so none of these numbers can be found (decision 54).
   */
  readonly alike: ReadonlySet<number>;
}

/** Somebody who is one of them, and two that are left to be told apart. */
const FEWEST_ALIKE = 3;

/**
 * The figures of a release and how they add up: each borough's categories, and over them the sums of areas. Areas
 * are added up over classes of boroughs that share every group, so that a group of nineteen boroughs is a short sum.
 * A class is never printed. Where everybody is counted all totals are held (decision 32); of cases nothing is, and a figure
 * that is nearly one borough's own, or tells something sensitive of everybody there is, is hidden whatever its size
 * (decisions 54 and 73).
 */
export const buildProblem = (of: ProblemOf): Problem => new ProblemBuilder(of).build();

class ProblemBuilder {
  private readonly figures: Figure[] = [];
  private readonly cells: (CellPlace | null)[] = [];
  private readonly alike = new Set<number>();
  private readonly categories: readonly Category[];

  constructor(private readonly of: ProblemOf) {
    this.categories = standingCategories(of.cube.categories, of.product);
  }

  build(): Problem {
    const boroughs = this.of.areas.filter(
      ({ kind, boroughs: [id] }) => kind === 'borough' && this.of.counts.has(id!),
    );
    const placesOf = new Map(boroughs.map((area) => [area.boroughs[0]!, this.addBorough(area)]));
    const groups = this.of.areas.filter(
      ({ kind }) => kind !== 'borough' && this.of.cube.areas.includes(kind),
    );
    const classes = classesOf(groups, [...placesOf.keys()]).map((one) => {
      const members = one.boroughs.map((borough) => placesOf.get(borough)!);
      this.noteAlike(members);
      return { areas: one.areas, places: this.addSum(members, null) };
    });
    for (const [place, area] of groups.entries()) {
      const parts = classes.filter(({ areas }) => areas.includes(place)).map(({ places }) => places);
      if (parts.length > 0) this.addSum(parts, area);
    }
    return { figures: this.figures, cells: this.cells, alike: this.alike };
  }

  private noteAlike(members: readonly ReadonlyMap<string, number>[]): void {
    const { areas, population } = this.of.cube;
    if (population === 'everybody' || areas.includes('borough') || members.length < FEWEST_ALIKE) return;
    for (const places of members) for (const place of places.values()) this.alike.add(place);
  }

  /** @returns the place of each category's figure. */
  private addBorough(area: Area): ReadonlyMap<string, number> {
    const id = area.boroughs[0]!;
    const first = this.figures.length;
    const places = new Map(this.categories.map(({ code }, at) => [code, first + at]));
    for (const category of this.categories) {
      const published = this.of.printsBoroughs && category.forBoroughs.includes(this.of.product);
      this.add(area, category, {
        value: this.of.counts.get(id)!.get(category.code)!,
        sums: category.sums.map((parts) => parts.map((part) => places.get(part)!)),
        contributor: id,
        published,
      });
    }
    return places;
  }

  /** The sum of several, category by category; one alone is what it is, unless it is an area with a name. */
  private addSum(
    parts: readonly ReadonlyMap<string, number>[],
    area: Area | null,
  ): ReadonlyMap<string, number> {
    if (area === null && parts.length === 1) return parts[0]!;
    return new Map(
      this.categories.map((category) => {
        const summed = parts.map((places) => places.get(category.code)!);
        const value = summed.reduce((sum, place) => sum + this.figures[place]!.value, 0);
        const published = area !== null && category.forGroups.includes(this.of.product);
        return [
          category.code,
          this.add(area, category, { value, sums: [summed], contributor: null, published }),
        ];
      }),
    );
  }

  /** A borough's own number is its own, and nothing to hide for that. */
  private isConcentratedIn({ kind, boroughs }: Area, { code }: Category): boolean {
    if (this.of.cube.population === 'everybody' || kind === 'borough') return false;
    return isConcentrated(this.countsOf(boroughs, code));
  }

  /** Whether everybody in the area is of this category, and that tells something sensitive of each. */
  private isAllInOne({ boroughs }: Area, { code }: Category): boolean {
    const { population, sensitive = [] } = this.of.cube;
    if (population === 'everybody') return false;
    const inArea = (part: string): number => this.countsOf(boroughs, part).reduce((sum, one) => sum + one, 0);
    return sensitive.some(
      ({ parts, telling }) => telling.includes(code) && inArea(code) > 0 && allInOne(parts.map(inArea)),
    );
  }

  private countsOf(boroughs: readonly number[], code: string): number[] {
    return boroughs.map((id) => this.of.counts.get(id)?.get(code) ?? 0);
  }

  /** A total that other cubes print is hidden for its own sake only: no number is worth its price. */
  private weightOf(area: Area | null, category: Category): number {
    const isTotal = area?.kind === 'london' && category.code === 'total';
    return this.of.cube.sharedTotal === true && isTotal ? Infinity : weightOf(area?.kind ?? null, category);
  }

  private add(
    area: Area | null,
    category: Category,
    figure: Pick<Figure, 'value' | 'sums' | 'contributor' | 'published'>,
  ): number {
    this.cells.push(area && figure.published ? { area, category: category.code } : null);
    return (
      this.figures.push({
        ...figure,
        held: category.code === 'total' && this.of.cube.population === 'everybody',
        keepHidden: area !== null && figure.published && this.of.kept(area, category.code),
        concentrated: figure.published && area !== null && this.isConcentratedIn(area, category),
        allInOne: figure.published && area !== null && this.isAllInOne(area, category),
        weight: this.weightOf(area, category),
      }) - 1
    );
  }
}
