import { AuditService } from '@lib/audit/audit.service';
import { jobFor } from '@lib/database/context/viewer-context';
import { day } from '@lib/kernel/day';
import { newId } from '@lib/kernel/ids';
import { CostLines } from '@lib/high-cost/costs/cost-lines.service';
import { Funding } from '@lib/high-cost/funding/funding.service';
import { Register } from '@lib/high-cost/register/register.service';
import { BROMLEY, Entering } from './entering';

interface MadeDefinition {
  readonly version: number;
  readonly validFrom: string;
  readonly tiers: readonly number[];
  readonly soloStaff: number | null;
}

/** The register with the services its pages call, over returns and placements entered on pages, on 12 June 2026. */
export class HighCost {
  readonly register: Register;
  readonly lines: CostLines;
  readonly funding: Funding;

  private constructor(readonly entering: Entering) {
    const { importing, clock } = entering;
    const audit = new AuditService();
    this.register = new Register(importing.work, audit, clock);
    this.lines = new CostLines(importing.work, audit, clock);
    this.funding = new Funding(importing.work, audit, clock);
  }

  static async start(): Promise<HighCost> {
    return new HighCost(await Entering.start());
  }

  close(): Promise<void> {
    return this.entering.close();
  }

  /** Where a child of Bromley lives now. */
  async placementOf(reference: string): Promise<string> {
    const { placements } = await this.entering.historyOf(reference);
    return placements.find(({ endedOn }) => endedOn === null)!.id;
  }

  async endPlacement(reference: string, on: string): Promise<void> {
    await this.entering.placements.enter(this.entering.by(), await this.entering.idOf(reference), {
      kind: 'end',
      holdsFrom: day(on),
      facts: {},
      reasonCeased: 'E4A',
      reasonForChange: null,
    });
  }

  /** A version of the definition that looks at cost alone, but for those staff. */
  async definition({ version, validFrom, tiers, soloStaff }: MadeDefinition): Promise<void> {
    await this.entering.database.asSuperuser(
      `insert into hcli_definitions (version, valid_from, tiers, secure, unregistered, deprivation_of_liberty, solo_staff,
                                     because, made_at, made_by_name)
       values ($1, $2, $3, false, false, false, $4, 'To try it', now(), 'A commissioner')`,
      [version, validFrom, tiers, soloStaff],
    );
  }

  /** An order about a child of Bromley, from its first day to the first on which it no longer holds. */
  async order(reference: string, startsOn: string, endsOn: string): Promise<void> {
    await this.entering.database.asSuperuser(
      `insert into liberty_orders (borough_id, id, child_id, starts_on, ends_on, entered_at, entered_by_name, version)
       values ($1, $2, $3, $4, $5, now(), 'An officer', 1)`,
      [BROMLEY, newId(), await this.entering.idOf(reference), startsOn, endsOn],
    );
  }

  /** Rows of a table of Bromley’s. */
  async count(table: string): Promise<number> {
    const { work } = this.entering.importing;
    const rows = await work.run(jobFor(BROMLEY), (tx) => tx.query(`select 1 from ${table}`));
    return rows.length;
  }

  async audited(action: string): Promise<number> {
    const audit = await this.entering.database.unitOfWork('audit');
    const everything = { scope: 'administration', personId: null, boroughId: null } as const;
    const rows = await audit.run(everything, (tx) =>
      tx.query('select 1 from audit.events where action = $1', [action]),
    );
    return rows.length;
  }
}
