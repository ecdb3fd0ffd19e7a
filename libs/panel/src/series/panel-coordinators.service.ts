import { Injectable } from '@nestjs/common';
import { PanelSeats } from '@lib/access/panels/panel-seats.service';
import { Viewer } from '@lib/access/viewer';
import { NotFoundError } from '@lib/kernel/domain-error';
import { PanelSeries } from './panel-series.service';
import { SeriesAsKept } from './series.query';

/** Panels nobody coordinates: their first seat could not be given, or whoever had it is gone. */
@Injectable()
export class PanelCoordinators {
  constructor(
    private readonly series: PanelSeries,
    private readonly seats: PanelSeats,
  ) {}

  /** Their keys. */
  async missing(viewer: Viewer): Promise<ReadonlySet<string>> {
    const without = new Set<string>();
    for (const { id } of await this.series.all(viewer))
      if (!(await this.isCoordinated(viewer, id))) without.add(id);
    return without;
  }

  /** One of them. @throws NotFoundError for another, whose coordinator gives its seats */
  async panelWithout(viewer: Viewer, id: string): Promise<SeriesAsKept> {
    const series = (await this.series.all(viewer)).find((one) => one.id === id);
    if (!series || (await this.isCoordinated(viewer, id))) throw new NotFoundError('panel');
    return series;
  }

  /** @throws NotFoundError for a panel that has a coordinator, and for somebody without a role of the panel */
  async give(viewer: Viewer, id: string, personId: string): Promise<void> {
    const { id: panelId } = await this.panelWithout(viewer, id);
    await this.seats.give(viewer, { panelId, personId, seat: 'coordinator', area: 'programme' });
  }

  private async isCoordinated(viewer: Viewer, id: string): Promise<boolean> {
    return (await this.seats.of(viewer, id)).some(({ seat }) => seat === 'coordinator');
  }
}
