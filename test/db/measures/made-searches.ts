import { newId } from '@lib/kernel/ids';
import { Tx } from '@lib/database/unit-of-work';
import { PAN_LONDON_PANEL } from '@test/support/panel/panel-world';
import { TestDatabase } from '@test/support/test-database';
import { saveHistory } from './made-borough';

/** A made-up search of a borough: a case of the panel with its log, and how it ended. */
export interface MadeSearch {
  readonly ask?: string;
  readonly submittedOn: string;
  /** The day a provider was first asked; none was where it is left out. */
  readonly askedOn?: string;
  readonly neededBy?: string;
  readonly preferred?: string;
  /** Where it was sought, said when nothing suitable was found. */
  readonly area?: string;
  readonly offers?: number;
  /** The day it was withdrawn. */
  readonly withdrawnOn?: string;
  readonly start?: {
    readonly on: string;
    /** Placement type, or null where no return has the placement. */
    readonly place: string | null;
    readonly tier?: 'borough' | 'sub-region' | 'london' | 'outside' | null;
    readonly registration?: string;
  };
}

let made = 0;

/** Saves searches as no page does in so few words. Needs the panels of {@link practicePanels}. */
export class MadeSearches {
  constructor(
    private readonly database: TestDatabase,
    private readonly boroughId: number,
  ) {}

  /** @param inBorough the transaction of the borough, in which the child and the placement are saved */
  async save(tx: Tx, search: MadeSearch): Promise<string> {
    const { start } = search;
    const child =
      start?.place != null
        ? await saveHistory(tx, '2012-05-01', {
            from: start.on,
            place: start.place,
            ...(start.tier === undefined ? {} : { tier: start.tier }),
          })
        : await saveHistory(tx, '2012-05-01');
    return child;
  }

  /** The case of a child that is saved. */
  async ofChild(childId: string, search: MadeSearch): Promise<string> {
    const id = newId();
    await this.theCase(id, childId, search);
    await this.theLog(id, search);
    if (search.start) await this.theStart(id, childId, search.start);
    return id;
  }

  private async theCase(id: string, childId: string, search: MadeSearch): Promise<void> {
    made += 1;
    const status = search.withdrawnOn ? 'withdrawn' : search.start ? 'decided' : 'listed';
    await this.database.asSuperuser(
      `insert into cases (borough_id, id, reference, series_id, child_id, service_reference, ask, urgency, needed_by, status,
                          status_since, submitted_at, closed_because, owner_id, owner_name, version)
       select $1::smallint, $2, 'PLP-2026-' || lpad($3, 4, '0'), $4, c.id, c.service_reference, $5, 'standard', $6, $7,
              $8::date + interval '9 hours', $9::date + interval '9 hours', $10, $2, 'An officer', 1
         from children c where c.borough_id = $1 and c.id = $11`,
      [
        ...[this.boroughId, id, String(made), PAN_LONDON_PANEL, search.ask ?? 'new placement'],
        ...[search.neededBy ?? null, status, search.withdrawnOn ?? search.submittedOn, search.submittedOn],
        ...[search.withdrawnOn ? 'plan changed' : null, childId],
      ],
    );
    await this.database.asSuperuser(
      `insert into case_events (borough_id, id, case_id, series_id, kind, to_status, at, actor_name, audience, particulars)
       values ($1, $2, $3, $4, 'opened', 'draft', $5::date + interval '9 hours', 'An officer', 'borough', '{}')`,
      [this.boroughId, newId(), id, PAN_LONDON_PANEL, search.submittedOn],
    );
    await this.database.asSuperuser(
      `insert into referrals (borough_id, case_id, number, state, submitted_at, submitted_by, submitted_by_name, version)
       values ($1, $2, 1, 'submitted', $3::date + interval '9 hours', $2, 'An approver', 1)`,
      [this.boroughId, id, search.submittedOn],
    );
  }

  private async theLog(id: string, search: MadeSearch): Promise<void> {
    if (search.preferred)
      await this.database.asSuperuser(
        `insert into case_options (borough_id, id, case_id, position, name, kind, preferred, version, saved_by_name, saved_at)
         values ($1, $2, $3, 1, 'A made-up home', $4, true, 1, 'An officer', now())`,
        [this.boroughId, newId(), id, search.preferred],
      );
    if (search.area)
      await this.database.asSuperuser(
        `insert into unmet_needs (borough_id, case_id, reasons, interim, need, sought, area, approached, saved_by_name,
                                  saved_at, id, found_on, age_band, version)
         values ($1, $2, '{no vacancy}', 'stays', 'autism', $3, $4, 1, 'An officer', now(), $5, $6, '10-15', 1)`,
        [this.boroughId, id, search.preferred ?? 'childrens home', search.area, newId(), search.submittedOn],
      );
    const asked = search.askedOn ?? search.submittedOn;
    for (const answer of [...Array<string>(search.offers ?? 0).fill('offer'), 'no answer'])
      await this.database.asSuperuser(
        `insert into search_approaches (borough_id, id, case_id, approached, approached_on, answer, version, saved_by_name, saved_at)
         values ($1, $2, $3, 'A made-up provider', $4, $5, 1, 'An officer', now())`,
        [this.boroughId, newId(), id, asked, answer],
      );
  }

  private async theStart(
    id: string,
    childId: string,
    start: NonNullable<MadeSearch['start']>,
  ): Promise<void> {
    await this.database.asSuperuser(
      `insert into borough_responses (borough_id, id, case_id, series_id, recommendation_id, answer, placement_follows, decided_on,
                                      responded_at, responded_by, responded_by_name, started_on, weekly_pence,
                                      start_recorded_at, start_recorded_by_name, version)
       values ($1, $2, $3, $4, $2, 'accepted', true, $5, now(), $2, 'An approver', $5, 720000, now(), 'An officer', 1)`,
      [this.boroughId, newId(), id, PAN_LONDON_PANEL, start.on],
    );
    if (start.registration)
      await this.database.asSuperuser(
        `insert into register_entries (borough_id, id, child_id, placement_id, registration, entered_at, entered_by_name, version)
         select borough_id, gen_random_uuid(), child_id, id, $3, now(), 'An officer', 1 from placements
          where borough_id = $1 and child_id = $2`,
        [this.boroughId, childId, start.registration],
      );
  }
}
