import { Where } from '../postcodes/place-finder';
import { MadeUpPostcode } from '../postcodes/postcodes';
import { Random } from '../random';
import { Bed, BeddedKind } from './setting';

const TRIES = 10;

/** The beds one borough may use, and which are taken. */
export class BedBook {
  private readonly byKind: ReadonlyMap<BeddedKind, readonly Bed[]>;
  private readonly bySort: ReadonlyMap<string, readonly Bed[]>;

  constructor(beds: readonly Bed[]) {
    this.byKind = Map.groupBy(beds, (bed) => bed.setting.kind as BeddedKind);
    this.bySort = Map.groupBy(beds, (bed) => sort(bed.setting.kind as BeddedKind, bed.provider, bed.where));
  }

  /**
   * Takes a bed of the sort wanted, or the nearest to it: the same distance from another provider, then any of the
   * kind. Null when every bed of the kind is taken.
   */
  take(
    kind: BeddedKind,
    wanted: { readonly provider: string; readonly where: Where },
    fits: (postcode: MadeUpPostcode) => boolean,
    random: Random,
  ): Bed | null {
    const all = this.byKind.get(kind) ?? [];
    const bed =
      this.free(this.bySort.get(sort(kind, wanted.provider, wanted.where)) ?? [], fits, random) ??
      this.free(all, (postcode) => fits(postcode), random) ??
      all.find((one) => !one.taken) ??
      null;
    if (bed) bed.taken = true;
    return bed;
  }

  give(bed: Bed): void {
    bed.taken = false;
  }

  private free(
    beds: readonly Bed[],
    fits: (postcode: MadeUpPostcode) => boolean,
    random: Random,
  ): Bed | null {
    if (beds.length === 0) return null;
    const start = random.whole(0, beds.length - 1);
    for (let i = 0; i < Math.min(beds.length, TRIES * 4); i += 1) {
      const bed = beds[(start + i) % beds.length]!;
      if (!bed.taken && fits(bed.setting.postcode)) return bed;
    }
    return null;
  }
}

const sort = (kind: BeddedKind, provider: string, where: Where): string => `${kind}|${provider}|${where}`;
