import { Injectable } from '@nestjs/common';
import { NotFoundError } from '@lib/kernel/domain-error';
import { Viewer } from '@lib/access/viewer';
import { Tx, UnitOfWork } from '@lib/database/unit-of-work';
import { cubeOf } from '@lib/measures/cubes/cube-register';
import { ProtectedCell } from '@lib/releases/cubes/cube';
import { DisclosureRule } from '@lib/releases/rules/disclosure-rule';
import { DisclosureRules } from '@lib/releases/rules/disclosure-rules.service';
import { ReleaseFailure, ReleaseSummary } from '@lib/releases/selecting/release';
import { ReleaseFilter } from '@lib/releases/selecting/release.query';
import { Releases } from '@lib/releases/selecting/releases.service';
import { Query } from '@lib/web-kit/paging/list-filter';
import { LondonFigures } from '../london/figures/london-figures.service';
import { AskedFigures } from '../london/asked/asked-figures';
import { ShownFigures } from '../london/figures/shown-figures';

export interface ReleasePage {
  readonly releases: readonly ReleaseSummary[];
  readonly total: number;
  readonly failures: readonly ReleaseFailure[];
}

/** What the programme's people look up about releases, each page in one transaction of theirs. */
@Injectable()
export class ReleasesBook {
  constructor(
    private readonly units: UnitOfWork,
    private readonly releases: Releases,
    private readonly rules: DisclosureRules,
    private readonly figures: LondonFigures,
  ) {}

  list(viewer: Viewer, filter: ReleaseFilter, part: { page: number; size: number }): Promise<ReleasePage> {
    return this.read(viewer, async (tx) => ({
      ...(await this.releases.list(tx, filter, part)),
      failures: await this.releases.failures(tx),
    }));
  }

  /** @throws NotFoundError */
  open(viewer: Viewer, id: string): Promise<{ release: ReleaseSummary; cells: readonly ProtectedCell[] }> {
    return this.read(viewer, async (tx) => {
      const release = await this.releases.find(tx, id);
      return { release, cells: await this.releases.select(tx, id) };
    });
  }

  /** A release as its page of figures shows it, or would. @throws NotFoundError also for a table that is no longer made */
  preview(viewer: Viewer, id: string, query: Query): Promise<{ asked: AskedFigures; shown: ShownFigures }> {
    return this.read(viewer, async (tx) => {
      const release = await this.releases.find(tx, id);
      const cube = cubeOf(release.cube);
      if (!cube) throw new NotFoundError('table');
      return this.figures.preview(tx, { cube, release, query });
    });
  }

  listRules(viewer: Viewer): Promise<readonly DisclosureRule[]> {
    return this.read(viewer, (tx) => this.rules.list(tx));
  }

  /** @throws NotFoundError */
  findRule(viewer: Viewer, version: string): Promise<DisclosureRule> {
    return this.read(viewer, (tx) => this.rules.find(tx, /^\d{1,6}$/.test(version) ? Number(version) : 0));
  }

  private read<T>(viewer: Viewer, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.units.run(viewer.context, work, { readOnly: true, snapshot: true });
  }
}
