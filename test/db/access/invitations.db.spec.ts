import { AuditService } from '@lib/audit/audit.service';
import { bootstrapAdministrator } from '@lib/access/invitations/bootstrap';
import { JoiningPeople } from '@lib/access/invitations/joining.service';
import { Invitations } from '@lib/access/invitations/invitations.service';
import { LetBackIn } from '@lib/access/people/let-back-in.service';
import { permissionsOf } from '@lib/access/permissions/permission';
import { PasswordHasher } from '@lib/access/passwords/password-hash';
import { AccessSecrets } from '@lib/access/secrets/access-secrets';
import { SecondFactors } from '@lib/access/second-factor/second-factors.service';
import { codeAt } from '@lib/access/second-factor/totp';
import { Sessions } from '@lib/access/sessions/sessions.service';
import { NOBODY } from '@lib/access/sign-in/sign-in-context';
import { Viewer } from '@lib/access/viewer';
import { UnitOfWork } from '@lib/database/unit-of-work';
import { InvalidError } from '@lib/kernel/domain-error';
import { newId } from '@lib/kernel/ids';
import { Secret } from 'otpauth';
import { TestDatabase } from '@test/support/test-database';

const SITE = 'https://placements.example';
const PASSWORD = 'gravel mimosa turnstile';

const administrator = (personId = newId()): Viewer => ({
  personId,
  name: 'An Administrator',
  boroughId: null,
  roles: ['administrator'],
  permissions: permissionsOf(['administrator']),
  context: { scope: 'administration', personId, boroughId: null },
  origin: {},
});

describe('one-use links', () => {
  let database: TestDatabase;
  let units: UnitOfWork;
  let joining: JoiningPeople;
  let invitations: Invitations;
  const audit = new AuditService();
  beforeEach(async () => {
    database = await TestDatabase.create();
    units = await database.unitOfWork('auth');
    const secrets = new AccessSecrets(database.address.rootSecret);
    const sessions = new Sessions(units);
    joining = new JoiningPeople(
      units,
      secrets,
      new PasswordHasher(secrets.pepper),
      new SecondFactors(secrets),
      sessions,
      audit,
    );
    invitations = new Invitations(units, audit);
  });
  afterEach(() => database.close());

  const bootstrap = async (): Promise<string> =>
    (await bootstrapAdministrator(units, audit, SITE)).link.slice(`${SITE}/join/`.length);

  const join = async (
    token: string,
    typed: Partial<{ email: string; password: string; code: string }> = {},
  ) => {
    const { app } = await joining.begin(token);
    const secret = Buffer.from(Secret.fromBase32(app.text.replace(/ /g, '')).bytes);
    const code = codeAt(secret, Date.now() / 1000);
    return joining.join(
      token,
      { name: 'Ada Lane', email: 'ada@x.example', password: PASSWORD, code, ...typed },
      {},
    );
  };

  const age = (interval: string): Promise<unknown> =>
    units.run(NOBODY, (tx) =>
      tx.query(`update auth.invitations set expires_at = expires_at - interval '${interval}'`),
    );

  it('begin an installation that has no account at all', async () => {
    expect(await units.run(NOBODY, (tx) => tx.query('select 1 from auth.people'))).toEqual([]);
    const joined = await join(await bootstrap());
    expect(joined.recoveryCodes).toHaveLength(10);
    await expect(bootstrap()).rejects.toThrow('There is an administrator already');
  });

  it('work once', async () => {
    const token = await bootstrap();
    await join(token);
    await expect(joining.look(token)).rejects.toThrow('We cannot find that invitation');
    await expect(join(token)).rejects.toThrow('We cannot find that invitation');
  });

  it('of the first administrator work for half an hour, and only the last one made', async () => {
    const [first, second] = [await bootstrap(), await bootstrap()];
    await expect(joining.look(first)).rejects.toThrow('cannot find');
    await age('29 minutes');
    await expect(joining.look(second)).resolves.toMatchObject({ purpose: 'first administrator' });
    await age('1 minute');
    await expect(joining.look(second)).rejects.toThrow('cannot find');
  });

  it('let one of two people in who use the first link at the same moment', async () => {
    const token = await bootstrap();
    await joining.begin(token);
    const tries = await Promise.allSettled([
      join(token, { email: 'one@x.example' }),
      join(token, { email: 'two@x.example' }),
    ]);
    expect(tries.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await units.run(NOBODY, (tx) => tx.query('select 1 from auth.people'))).toHaveLength(1);
  });

  it('of an invitation work for 72 hours and give that role to that address only', async () => {
    const link = await invitations.invite(administrator(), {
      email: 'Olive@Camden.example',
      name: 'Olive',
      role: 'approver',
      boroughId: 202,
    });
    await age('71 hours 59 minutes');
    await join(link.token, { email: 'thief@x.example' });
    const people = await units.run(NOBODY, (tx) =>
      tx.query(
        `select p.email, g.role, g.borough_id from auth.people p join auth.role_grants g on g.person_id = p.id`,
      ),
    );
    expect(people).toEqual([{ email: 'olive@camden.example', role: 'approver', borough_id: 202 }]);
    const late = await invitations.invite(administrator(), {
      email: 'late@camden.example',
      name: 'Late',
      role: 'officer',
      boroughId: 202,
    });
    await age('72 hours');
    await expect(joining.look(late.token)).rejects.toThrow('cannot find');
  });

  it('stop working when a newer one is made for the same address, or when withdrawn', async () => {
    const invite = { email: 'o@camden.example', name: 'O', role: 'officer', boroughId: 202 } as const;
    const first = await invitations.invite(administrator(), invite);
    const second = await invitations.invite(administrator(), invite);
    await expect(joining.look(first.token)).rejects.toThrow('cannot find');
    await invitations.withdraw(administrator(), second.id);
    await expect(joining.look(second.token)).rejects.toThrow('cannot find');
    expect(await invitations.pending(administrator())).toEqual([]);
  });

  it('are kept as hashes, and so is everything that could be used', async () => {
    const token = await bootstrap();
    const { recoveryCodes } = await join(token);
    for (const table of ['invitations', 'credentials', 'recovery_codes', 'sessions']) {
      const [row] = await units.run(NOBODY, (tx) =>
        tx.query<{ found: boolean }>(`select bool_or(t::text like any($1)) as found from auth.${table} t`, [
          [token, PASSWORD, ...recoveryCodes].map((secret) => `%${secret}%`),
        ]),
      );
      expect([table, row!.found]).toEqual([table, false]);
    }
  });

  it('take a weak password and a wrong code for what they are, both at once', async () => {
    const token = await bootstrap();
    const problems = await join(token, { password: 'password1234', code: '000000' }).then(
      () => [],
      (error: unknown) => (error as InvalidError).problems.map((problem) => problem.field),
    );
    expect(problems).toEqual(['password', 'code']);
    await expect(joining.look(token)).resolves.toBeDefined();
  });

  it('let somebody back in, and end what they had before', async () => {
    const { secret } = await join(await bootstrap());
    const [person] = await units.run(NOBODY, (tx) => tx.query<{ id: string }>('select id from auth.people'));
    const sessions = new Sessions(units);
    expect(await sessions.find(secret)).not.toBeNull();
    const link = await new LetBackIn(units, audit).letIn(administrator(), person!.id);
    expect(await sessions.find(secret)).toBeNull();
    expect(await units.run(NOBODY, (tx) => tx.query('select 1 from auth.credentials'))).toEqual([]);
    const back = await join(link.token);
    expect(await sessions.find(back.secret)).toMatchObject({ personId: person!.id, email: 'ada@x.example' });
  });
});
