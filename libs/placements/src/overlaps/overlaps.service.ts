import { Injectable } from '@nestjs/common';
import { AuditService } from '@lib/audit/audit.service';
import { Asker } from '@lib/boroughs/agreements/agreements.service';
import { Tx, UnitOfWork } from '@lib/database/unit-of-work';
import { Child, findChild } from '../children/children.query';
import { Overlap } from './overlap';
import { countOverlaps, overlapsOf } from './overlaps.query';

export const OVERLAPS_A_PAGE = 50;

export interface OverlapsPage {
  readonly overlaps: readonly Overlap[];
  readonly count: number;
  readonly page: number;
  readonly pages: number;
}

export interface ChildOverlaps {
  readonly child: Child;
  readonly overlaps: readonly Overlap[];
}

/** What returns and pages say of a child that cannot stand beside the placements of the history. */
@Injectable()
export class Overlaps {
  constructor(
    private readonly work: UnitOfWork,
    private readonly audit: AuditService,
  ) {}

  /** One page of those of the borough; every child on it is recorded as seen. */
  async list(asker: Asker, page: number): Promise<OverlapsPage> {
    return this.work.run(asker.context, async (tx) => {
      const count = await countOverlaps(tx);
      const pages = Math.max(1, Math.ceil(count / OVERLAPS_A_PAGE));
      const shown = Math.min(Math.max(1, page), pages);
      const offset = (shown - 1) * OVERLAPS_A_PAGE;
      const overlaps = await overlapsOf(tx, { childId: null, limit: OVERLAPS_A_PAGE, offset });
      await this.seen(
        tx,
        asker,
        overlaps.map(({ childId }) => childId),
      );
      return { overlaps, count, page: shown, pages };
    });
  }

  /** Those of one child, recorded as seen. @throws NotFoundError for a child that is not this borough’s */
  async ofChild(asker: Asker, childId: string): Promise<ChildOverlaps> {
    return this.work.run(asker.context, async (tx) => {
      const child = await findChild(tx, childId);
      await this.seen(tx, asker, [child.id]);
      return { child, overlaps: await overlapsOf(tx, { childId: child.id, limit: null, offset: 0 }) };
    });
  }

  private seen(tx: Tx, asker: Asker, children: readonly string[]): Promise<void> {
    return this.audit.record(
      tx,
      { action: 'overlaps-listed', subjectType: 'child', subjectIds: [...new Set(children)] },
      asker.origin,
    );
  }
}
