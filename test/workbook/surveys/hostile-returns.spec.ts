import { InvalidError } from '@lib/kernel/domain-error';
import { FixedClock } from '@lib/kernel/clock';
import { AuditService } from '@lib/audit/audit.service';
import { UnitOfWork } from '@lib/database/unit-of-work';
import { ReceiveReturn } from '@lib/surveys/workbook/receive-return.service';
import { HostileCase } from '../hostile/hostile-case';
import { PACKAGE_CASES } from '../hostile/package-cases';
import { SHEET_CASES } from '../hostile/sheet-cases';
import { ZIP_CASES } from '../hostile/zip-cases';

const CASES: readonly HostileCase[] = [...ZIP_CASES, ...PACKAGE_CASES, ...SHEET_CASES];

/** None of them gets as far as the database: opening it would fail, for there is none. */
const receiving = new ReceiveReturn(
  new UnitOfWork(null as never, null as never),
  new AuditService(),
  FixedClock.at('2026-06-12T09:00:00Z'),
);
const OFFICER = {
  context: { scope: 'borough', personId: null, boroughId: 305 },
  name: 'A made-up officer',
  origin: {},
} as never;

/** By what name a file is refused that is handed in as a return. */
const refusedFor = async (bytes: Buffer): Promise<string> => {
  try {
    await receiving.receive(OFFICER, 'a wave', { name: 'return.xlsx', bytes });
    return 'taken in';
  } catch (error) {
    if (!(error instanceof InvalidError) || error.problems.length === 0) throw error;
    return error.code;
  }
};

/** What is harmless to read is a workbook still, and none of ours; files in a plain zip are no workbook. */
const expectedOf = ({ outcome }: HostileCase): readonly string[] =>
  typeof outcome === 'string' ? [outcome] : ['no-identity', 'not-a-workbook'];

describe('hostile files handed in as a return', () => {
  it.each(CASES)('$title', async (one) => {
    expect(expectedOf(one)).toContain(await refusedFor(one.build()));
  });
});
