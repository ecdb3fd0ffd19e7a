import { Injectable } from '@nestjs/common';
import { Asker } from '@lib/boroughs/agreements/agreements.service';
import { UnitOfWork } from '@lib/database/unit-of-work';

/** An entry of the register of one child, as far as a page about the child needs it. */
export interface EntryBeside {
  /** Null where the placement is gone. */
  readonly placementId: string | null;
  /** Cost lines that stand. */
  readonly lines: number;
}

/** What the register has of a child’s placements, for pages that record the child as seen themselves. */
@Injectable()
export class EntriesBeside {
  constructor(private readonly work: UnitOfWork) {}

  async ofChild(asker: Asker, childId: string): Promise<EntryBeside[]> {
    return this.work.run(
      asker.context,
      (tx) =>
        tx.query<EntryBeside>(
          `select p.id as "placementId", count(l.id)::int as lines
             from register_entries e
             left join placements p on p.borough_id = e.borough_id and p.id = e.placement_id
             left join cost_lines l on l.borough_id = e.borough_id and l.entry_id = e.id and l.withdrawn_at is null
            where e.child_id = $1 group by e.id, p.id order by e.id`,
          [childId],
        ),
      { readOnly: true },
    );
  }
}
