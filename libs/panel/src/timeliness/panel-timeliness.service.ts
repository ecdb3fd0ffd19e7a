import { Injectable } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { UnitOfWork } from '@lib/database/unit-of-work';
import { Clock } from '@lib/kernel/clock';
import { addDays, addYears } from '@lib/kernel/day';
import { ownSeries } from '../series/series.query';
import { Timeliness, timelinessOf } from './timeliness';
import { quorateOfPanel, roundsOfPanel } from './timeliness.query';

export interface TimelinessOfPanel {
  readonly panel: string;
  readonly timeliness: Timeliness;
}

/** How long cases take before the panels the viewer sits on; of any other panel nothing. */
@Injectable()
export class PanelTimeliness {
  constructor(
    private readonly units: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** The last 12 months, from what is shared with the viewer now: no case is named. */
  async ofOwnPanels(viewer: Viewer): Promise<TimelinessOfPanel[]> {
    const to = this.clock.today();
    const period = { from: addDays(addYears(to, -1), 1), to };
    return this.units.run(
      viewer.context,
      async (tx) => {
        const found: TimelinessOfPanel[] = [];
        for (const { id, name } of await ownSeries(tx)) {
          const [rounds, quorate] = [await roundsOfPanel(tx, id), await quorateOfPanel(tx, id)];
          found.push({ panel: name, timeliness: timelinessOf(rounds, quorate, period) });
        }
        return found;
      },
      { readOnly: true, snapshot: true },
    );
  }
}
