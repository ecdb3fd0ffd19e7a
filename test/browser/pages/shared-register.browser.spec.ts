import { AuditService } from '@lib/audit/audit.service';
import { recordAgreement } from '@lib/boroughs/agreements/agreements.service';
import { jobFor, SYSTEM } from '@lib/database/context/viewer-context';
import { CostLines } from '@lib/high-cost/costs/cost-lines.service';
import { day } from '@lib/kernel/day';
import { describeInBrowser } from '@test/support/browser/chromium';
import { FilledService } from '@test/support/browser/filled-service';

const BROMLEY = 305;

/** The borough’s own picture, what an analyst reads under its agreement, and what the borough sees of that. */
describeInBrowser('high-cost placements in figures, and shared', () => {
  let service: FilledService;

  beforeAll(async () => {
    service = await FilledService.start();
    const work = await service.app.database.unitOfWork('web');
    await work.run(SYSTEM, (tx) =>
      recordAgreement(tx, new AuditService(), {
        boroughId: BROMLEY,
        purpose: 'high-cost rows',
        startsOn: day('2020-01-01'),
        endsOn: day('2099-12-31'),
        reference: 'IG 7',
        signedBy: 'A director',
      }),
    );
    const by = { context: jobFor(BROMLEY), origin: {}, name: 'Officer of the borough' };
    const placements = await work.run(by.context, (tx) =>
      tx.query<{ id: string }>('select id from placements where ended_on is null order by id limit 8'),
    );
    const lines = service.app.app.get(CostLines, { strict: false });
    for (const [at, { id }] of placements.entries())
      await lines.add(by, id, {
        kind: 'core',
        payer: at % 3 === 0 ? 'health' : 'social-care',
        per: 'week',
        pence: 520_000 + at * 130_000,
        startsOn: day('2024-01-01'),
        endsOn: null,
      });
  });
  afterAll(() => service.close());

  it('are drawn for the borough', async () => {
    await service.signIn('officer-bromley');
    await service.visit('/register/picture', 'Your high-cost placements in figures', 'picture');
  });

  it('are listed for an analyst, and the borough is shown who read them', async () => {
    await service.signIn('officer-bromley');
    await service.visit('/register/readings', 'Who read our register', 'readings-none');
    await service.signIn('analyst');
    await service.visit('/shared-register', 'Shared registers', 'shared-register');
    await service.visit('/shared-register?tier=2', 'Shared registers', 'shared-register-tier');
    await service.signIn('officer-bromley');
    await service.visit('/register/readings', 'Who read our register', 'readings');
  });
});
