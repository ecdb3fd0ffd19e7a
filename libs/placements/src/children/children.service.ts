import { Injectable } from '@nestjs/common';
import { Day } from '@lib/kernel/day';
import { AuditService } from '@lib/audit/audit.service';
import { UnitOfWork } from '@lib/database/unit-of-work';
import { Asker } from '@lib/boroughs/agreements/agreements.service';
import { shownEntriesOf, ShownEntry } from '../entering/entries.query';
import { PossibleTransfer } from '../transfers/possible-transfer';
import { transfersOfChild } from '../transfers/possible-transfers.query';
import { ChildFilter } from './child-filter';
import {
  Child,
  ChildEpisode,
  ChildLine,
  ChildPlacement,
  ChildProblem,
  countChildren,
  episodesOf,
  findByReference,
  findChild,
  latestReturnDay,
  listChildren,
  missingOf,
  MissingSpell,
  placementsOf,
  problemsOf,
} from './children.query';

export const CHILDREN_A_PAGE = 50;

export interface ChildrenPage {
  readonly children: readonly ChildLine[];
  readonly count: number;
  readonly page: number;
  readonly pages: number;
  /** The day the borough's returns are true for; null when there is none yet. */
  readonly trueAt: Day | null;
}

export interface ChildHistory {
  readonly child: Child;
  readonly placements: readonly ChildPlacement[];
  readonly episodes: readonly ChildEpisode[];
  readonly problems: readonly ChildProblem[];
  readonly missing: readonly MissingSpell[];
  /** What was entered on pages about the placements, newest first. */
  readonly entries: readonly ShownEntry[];
  /** Whether another borough’s returns have a child who may be this one. */
  readonly transfers: readonly PossibleTransfer[];
  readonly trueAt: Day | null;
}

/** A borough's own children. Whatever is shown is in the audit, written in the same transaction. */
@Injectable()
export class ChildrenService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly audit: AuditService,
  ) {}

  /** How many children are looked after on a day, for the home page; tells nothing of any of them. */
  async count(asker: Asker, on: Day): Promise<number> {
    const filter: ChildFilter = { on, sort: 'reference', descending: false };
    return this.work.run(asker.context, (tx) => countChildren(tx, filter), { readOnly: true });
  }

  /** One page of the children looked after on a day; every child on it is recorded as seen. */
  async list(asker: Asker, filter: ChildFilter, page: number): Promise<ChildrenPage> {
    return this.work.run(asker.context, async (tx) => {
      const count = await countChildren(tx, filter);
      const pages = Math.max(1, Math.ceil(count / CHILDREN_A_PAGE));
      const shown = Math.min(Math.max(1, page), pages);
      const children = await listChildren(tx, filter, {
        limit: CHILDREN_A_PAGE,
        offset: (shown - 1) * CHILDREN_A_PAGE,
      });
      await this.audit.record(
        tx,
        { action: 'children-listed', subjectType: 'child', subjectIds: idsOf(children), filter },
        asker.origin,
      );
      return { children, count, page: shown, pages, trueAt: await latestReturnDay(tx) };
    });
  }

  /** All children of a filter, for a download: one snapshot, each recorded as exported. */
  async export(asker: Asker, filter: ChildFilter): Promise<Pick<ChildrenPage, 'children' | 'trueAt'>> {
    return this.work.run(
      asker.context,
      async (tx) => {
        const children = await listChildren(tx, filter, { limit: null, offset: 0 });
        await this.audit.record(
          tx,
          { action: 'children-exported', subjectType: 'child', subjectIds: idsOf(children), filter },
          asker.origin,
        );
        return { children, trueAt: await latestReturnDay(tx) };
      },
      { snapshot: true },
    );
  }

  /** The key of the borough's child with a reference; null when it has none. Shows nothing of the child. */
  async find(asker: Asker, reference: string): Promise<string | null> {
    return this.work.run(asker.context, (tx) => findByReference(tx, reference.trim()), { readOnly: true });
  }

  /** One child with their whole history. @throws NotFoundError for any child that is not this borough's. */
  async open(asker: Asker, childId: string): Promise<ChildHistory> {
    return this.work.run(asker.context, async (tx) => {
      const child = await findChild(tx, childId);
      await this.audit.record(
        tx,
        { action: 'child-opened', subjectType: 'child', subjectIds: [child.id] },
        asker.origin,
      );
      return {
        child,
        placements: await placementsOf(tx, child.id),
        episodes: await episodesOf(tx, child.id),
        problems: await problemsOf(tx, child.id),
        missing: await missingOf(tx, child.id),
        entries: await shownEntriesOf(tx, child.localReference),
        transfers: await transfersOfChild(tx, child.id),
        trueAt: await latestReturnDay(tx),
      };
    });
  }
}

const idsOf = (children: readonly ChildLine[]): string[] => children.map((child) => child.id);
