import { Day } from '@lib/kernel/day';
import { Tx } from '@lib/database/unit-of-work';
import { areasOn } from '@lib/measures/cubes/areas';
import { HCLI_FEES } from '@lib/measures/cubes/hcli-fees.cube';
import { pricedIn, quartilesOf } from '@lib/measures/cubes/price-bands';
import { Printed, symbol } from '@lib/measures/cubes/printed';
import { QuartileBands } from '@lib/measures/cubes/quartile-bands';
import { ReleaseSummary } from '@lib/releases/selecting/release';
import { ReleaseSource } from '../../london-placements/release-source';
import { ReleasedTable } from '../../london-placements/released-table';

/** London's released fees beside a borough's own: bands, never a fee. */
export class LondonFees {
  private constructor(private readonly table: ReleasedTable) {}

  /** From the newest release on or before a day. */
  static async upTo(tx: Tx, day: Day): Promise<LondonFees> {
    return new LondonFees(await new ReleaseSource(tx).upTo(HCLI_FEES, 'official', day));
  }

  get release(): ReleaseSummary | null {
    return this.table.release;
  }

  /** How many placements are behind it. */
  placements(category: string): Printed {
    return this.release === null ? symbol('x') : this.table.at(this.london, category);
  }

  /** The band a quartile is in, or the symbol in its place. */
  band(category: string, which: keyof QuartileBands): string {
    const priced = pricedIn(HCLI_FEES.categories).find(({ whole }) => whole.code === category);
    if (!priced) return '[z]';
    if (this.release === null) return '[x]';
    const { value, symbol: hidden } = quartilesOf(priced, (code) => this.table.at(this.london, code))[which];
    return value === null ? `[${hidden}]` : priced.bands[value]!.label;
  }

  private get london(): ReleasedTable['areas'][number] {
    return areasOn(this.table.asked)[0]!;
  }
}
