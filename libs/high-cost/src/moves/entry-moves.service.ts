import { Injectable } from '@nestjs/common';
import { Clock } from '@lib/kernel/clock';
import { ConflictError, InvalidError, NotFoundError } from '@lib/kernel/domain-error';
import { isId, newId } from '@lib/kernel/ids';
import { AuditService } from '@lib/audit/audit.service';
import { Asker } from '@lib/boroughs/agreements/agreements.service';
import { Tx, UnitOfWork } from '@lib/database/unit-of-work';
import { Enterer } from '@lib/placements/entering/enter-child.service';
import { LeftBehind, leftBehind } from '../register/left-behind.query';
import { EntryMove, PlacementToChoose, StrayEntry } from './entry-move';
import { findEntry, movesOf, placementsNear } from './entry-moves.query';

/** What waits for a placement, and what was given one. */
export interface StrayList {
  readonly entries: readonly LeftBehind[];
  readonly moves: readonly EntryMove[];
}

export interface StrayDesk {
  readonly entry: StrayEntry;
  readonly placements: readonly PlacementToChoose[];
}

/** Entries of the register whose placement no return and no page has any more, put to another of the same child. */
@Injectable()
export class EntryMoves {
  constructor(
    private readonly work: UnitOfWork,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** Both lists; every child in them is recorded as seen. */
  async list(asker: Asker): Promise<StrayList> {
    return this.work.run(asker.context, async (tx) => {
      const list = { entries: await leftBehind(tx), moves: await movesOf(tx) };
      const subjectIds = [...list.entries, ...list.moves].map(({ childId }) => childId);
      await this.audit.record(
        tx,
        { action: 'register-listed', subjectType: 'child', subjectIds: [...new Set(subjectIds)] },
        asker.origin,
      );
      return list;
    });
  }

  /** One entry and where it could go. @throws NotFoundError @throws ConflictError when it has a placement again */
  async open(asker: Asker, entryId: string): Promise<StrayDesk> {
    return this.work.run(asker.context, async (tx) => {
      const entry = await mustBeStray(tx, entryId);
      await this.opened(tx, asker, entry.childId);
      return { entry, placements: await placementsNear(tx, entry.childId, entry.firstNight) };
    });
  }

  /**
   * Puts everything that is recorded to another placement of the child.
   * @returns the key of the move, with which it can be put back
   * @throws InvalidError for a placement it cannot go to. @throws ConflictError when it was changed in between
   */
  async move(
    enterer: Enterer,
    entryId: string,
    { placementId, version }: { readonly placementId: string; readonly version: number },
  ): Promise<string> {
    return this.work.run(enterer.context, async (tx) => {
      const entry = await mustBeStray(tx, entryId);
      checkChoice(await placementsNear(tx, entry.childId, null), placementId);
      const id = newId();
      const now = this.clock.now().toString();
      const [from] = await tx.query<{ from_placement_id: string }>(
        `insert into entry_moves (borough_id, id, entry_id, from_placement_id, to_placement_id, moved_at, moved_by, moved_by_name)
         select borough_id, $3, id, placement_id, $4, $5, $6, $7 from register_entries
          where borough_id = $1 and id = $2 and version = $8 returning from_placement_id`,
        [tx.context.boroughId, entryId, id, placementId, now, tx.context.personId, enterer.name, version],
      );
      if (!from) throw changedMeanwhile();
      await this.put(tx, enterer, { entryId, childId: entry.childId, placementId, version });
      return id;
    });
  }

  /** Where an entry was put. @throws NotFoundError for a move that was put back, or is not this borough’s */
  async openMove(asker: Asker, moveId: string): Promise<EntryMove> {
    return this.work.run(asker.context, async (tx) => {
      const move = await mustBeMoved(tx, moveId);
      await this.opened(tx, asker, move.childId);
      return move;
    });
  }

  /**
   * Puts it back: it waits for a placement again, with whatever was added since.
   * @returns the key of the child
   * @throws NotFoundError
   */
  async putBack(enterer: Enterer, moveId: string): Promise<string> {
    return this.work.run(enterer.context, async (tx) => {
      const { childId } = await mustBeMoved(tx, moveId);
      const [moved] = await tx.query<{ entryId: string; placementId: string; version: number }>(
        `update entry_moves m set put_back_at = $3, put_back_by_name = $4 from register_entries e
          where m.borough_id = $1 and m.id = $2 and m.put_back_at is null
            and e.borough_id = m.borough_id and e.id = m.entry_id and e.placement_id = m.to_placement_id
          returning e.id as "entryId", m.from_placement_id as "placementId", e.version`,
        [tx.context.boroughId, moveId, this.clock.now().toString(), enterer.name],
      );
      if (!moved) throw changedMeanwhile();
      await this.put(tx, enterer, { childId, ...moved });
      return childId;
    });
  }

  private async put(
    tx: Tx,
    enterer: Enterer,
    to: { readonly entryId: string; childId: string; placementId: string; version: number },
  ): Promise<void> {
    const put = await tx.query(
      `update register_entries set placement_id = $3, version = version + 1
        where borough_id = $1 and id = $2 and version = $4 returning 1`,
      [tx.context.boroughId, to.entryId, to.placementId, to.version],
    );
    if (put.length === 0) throw changedMeanwhile();
    await this.audit.record(
      tx,
      {
        action: 'register-entry-moved',
        subjectType: 'child',
        subjectIds: [to.childId],
        particulars: { entry: to.entryId, to: to.placementId },
      },
      enterer.origin,
    );
  }

  private opened(tx: Tx, asker: Asker, childId: string): Promise<void> {
    return this.audit.record(
      tx,
      { action: 'register-opened', subjectType: 'child', subjectIds: [childId] },
      asker.origin,
    );
  }
}

const mustBeStray = async (tx: Tx, id: string): Promise<StrayEntry> => {
  const found = await findEntry(tx, id);
  if (!found) throw new NotFoundError('entry of the register');
  const { gone, ...entry } = found;
  if (!gone) throw changedMeanwhile();
  return entry;
};

const mustBeMoved = async (tx: Tx, id: string): Promise<EntryMove> => {
  const [move] = isId(id) ? await movesOf(tx, id) : [];
  if (!move) throw new NotFoundError('move of an entry');
  return move;
};

/** What is wrong with a placement that was chosen; null when the entry can go there. */
export const problemOfChoice = (
  placements: readonly PlacementToChoose[],
  placementId: string,
): string | null => {
  const chosen = placements.find(({ id }) => id === placementId);
  if (!chosen) return 'Select one of the child’s placements';
  return chosen.taken ? 'Something is recorded of this placement already: select another' : null;
};

const checkChoice = (placements: readonly PlacementToChoose[], placementId: string): void => {
  const message = problemOfChoice(placements, placementId);
  if (message === null) return;
  throw new InvalidError('Nothing was changed. Mend what is named.', 'placement-not-chosen', [
    { field: 'placementId', message },
  ]);
};

const changedMeanwhile = (): ConflictError =>
  new ConflictError(
    'Somebody else changed this in the meantime. Look at what is recorded now, and do it again if it is still right.',
    'register-changed',
  );
