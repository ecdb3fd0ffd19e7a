import { Temporal } from 'temporal-polyfill';
import { day } from '@lib/kernel/day';
import { EmergencyCase, emergencyLedger } from './emergency-ledger';

const emergency = (
  reference: string,
  boroughId: number,
  approved: string,
  heard?: string,
): EmergencyCase => ({
  caseId: reference,
  boroughId,
  reference,
  reason: 'Nowhere to stay tonight',
  approverName: 'An approver',
  approverRole: 'Head of service',
  approvedAt: Temporal.Instant.from(approved),
  heard: heard ? { outcome: 'ratified', at: Temporal.Instant.from(heard) } : null,
});

describe('the ledger of emergencies', () => {
  const ledger = emergencyLedger(
    [
      emergency('A', 305, '2026-11-20T20:00:00Z'),
      emergency('B', 306, '2026-11-02T20:00:00Z', '2026-11-11T10:00:00Z'),
      emergency('C', 305, '2026-06-01T23:30:00Z', '2026-06-03T10:00:00Z'),
      emergency('D', 306, '2026-11-10T09:00:00Z'),
      emergency('E', 306, '2026-11-23T08:00:00Z'),
    ],
    day('2026-11-23'),
  );
  const days = (lines: typeof ledger.waiting): string[] => lines.map((one) => `${one.reference} ${one.days}`);

  it('shows who waits, the longest first, in days of London', () => {
    expect(days(ledger.waiting)).toEqual(['D 13', 'A 3', 'E 0']);
  });

  it('shows how long those heard had waited, the newest first', () => {
    expect(days(ledger.heard)).toEqual(['B 9', 'C 1']);
  });

  it('counts by borough', () => {
    expect(ledger.byBorough).toEqual([
      { boroughId: 306, waiting: 2, all: 3 },
      { boroughId: 305, waiting: 1, all: 2 },
    ]);
  });
});
