import { Secret } from 'otpauth';
import { AuditService } from '@lib/audit/audit.service';
import { Approvals } from '@lib/access/invitations/approvals.service';
import { Invitations } from '@lib/access/invitations/invitations.service';
import { JoiningPeople } from '@lib/access/invitations/joining.service';
import { PasswordHasher } from '@lib/access/passwords/password-hash';
import { People } from '@lib/access/people/people.service';
import { Role } from '@lib/access/permissions/role';
import { savePracticePeople } from '@lib/access/practice/practice-people';
import { AccessSecrets } from '@lib/access/secrets/access-secrets';
import { SecondFactors } from '@lib/access/second-factor/second-factors.service';
import { codeAt } from '@lib/access/second-factor/totp';
import { Sessions } from '@lib/access/sessions/sessions.service';
import { NOBODY, signingIn } from '@lib/access/sign-in/sign-in-context';
import { Viewer } from '@lib/access/viewer';
import { SYSTEM } from '@lib/database/context/viewer-context';
import { UnitOfWork } from '@lib/database/unit-of-work';
import { TestDatabase } from '@test/support/test-database';
import { viewerAs } from './viewer-as';

const [BROMLEY, CROYDON, CAMDEN] = [305, 306, 202];

const person = (key: string, ...roles: [Role, string | null][]) => ({
  key,
  name: `The ${key}`,
  email: `${key}@practice.invalid`,
  roles: roles.map(([role, boroughSlug]) => ({ role, boroughSlug })),
});

const PEOPLE = [
  person('approver', ['approver', 'bromley']),
  person('officer', ['officer', 'bromley']),
  person('both', ['officer', 'bromley'], ['officer', 'croydon']),
  person('approver-croydon', ['approver', 'croydon']),
  person('analyst', ['analyst', null]),
  person('administrator', ['administrator', null]),
];

describe('who works for a borough', () => {
  let database: TestDatabase;
  let units: UnitOfWork;
  let sessions: Sessions;
  let invitations: Invitations;
  let approvals: Approvals;
  let people: People;
  let joining: JoiningPeople;
  let ids: Readonly<Record<string, string>>;
  beforeEach(async () => {
    database = await TestDatabase.create();
    units = await database.unitOfWork('auth');
    const secrets = new AccessSecrets(database.address.rootSecret);
    const audit = new AuditService();
    sessions = new Sessions(units);
    invitations = new Invitations(units, audit);
    approvals = new Approvals(units, audit);
    people = new People(units, sessions, audit);
    const [hasher, factors] = [new PasswordHasher(secrets.pepper), new SecondFactors(secrets)];
    joining = new JoiningPeople(units, secrets, hasher, factors, sessions, audit);
    await units.run(SYSTEM, (tx) => savePracticePeople(tx, PEOPLE));
    const rows = await units.run(NOBODY, (tx) =>
      tx.query<{ key: string; id: string }>('select practice_key as key, id from auth.people'),
    );
    ids = Object.fromEntries(rows.map(({ key, id }) => [key, id]));
  });
  afterEach(() => database.close());

  const viewer = (key: string, role: Role, boroughId: number | null): Viewer =>
    viewerAs({ personId: ids[key]!, name: key }, role, boroughId);
  const administrator = (): Viewer => viewer('administrator', 'administrator', null);
  const approver = (): Viewer => viewer('approver', 'approver', BROMLEY);
  const officer = (): Viewer => viewer('officer', 'officer', BROMLEY);
  const approverOfCroydon = (): Viewer => viewer('approver-croydon', 'approver', CROYDON);

  const inviteOf = (boroughId: number, role: Role = 'officer') =>
    ({ email: 'new@borough.example', name: 'Somebody New', role, boroughId }) as const;

  const join = async (token: string): Promise<string> => {
    const { app } = await joining.begin(token);
    const secret = Buffer.from(Secret.fromBase32(app.text.replace(/ /g, '')).bytes);
    const code = codeAt(secret, Date.now() / 1000);
    const typed = { name: 'Somebody New', email: 'new@borough.example', password: 'gravel mimosa turnstile' };
    return (await joining.join(token, { ...typed, code }, {})).secret;
  };

  const rolesOf = async (id: string): Promise<string[]> =>
    (await people.find(administrator(), id)).held.map(({ role, boroughId }) => `${role}:${boroughId}`);

  it('is invited by its approver, and by no other borough’s', async () => {
    const link = await invitations.invite(approver(), inviteOf(BROMLEY));
    expect(link.approved).toBe(true);
    expect(await sessions.find(await join(link.token))).toMatchObject({ hat: { key: 'borough:305' } });
    const forAnother = invitations.invite(approver(), { ...inviteOf(CROYDON), email: 'x@borough.example' });
    await expect(forAnother).rejects.toThrow('your own borough only');
    const forProgramme = { email: 'x@borough.example', name: 'X', role: 'analyst', boroughId: null } as const;
    await expect(invitations.invite(approver(), forProgramme)).rejects.toThrow('your own borough only');
  });

  it('is nobody an administrator invites, until an approver of the borough approves it', async () => {
    const link = await invitations.invite(administrator(), inviteOf(BROMLEY));
    expect(link.approved).toBe(false);
    expect(await joining.look(link.token)).toMatchObject({ approved: false });
    await expect(joining.begin(link.token)).rejects.toThrow('has to approve this invitation first');
    await expect(join(link.token)).rejects.toThrow('has to approve this invitation first');
    for (const other of [approverOfCroydon(), officer(), administrator()]) {
      await expect(approvals.approve(other, link.id)).rejects.toThrow('cannot find');
    }
    expect(await invitations.pending(approver())).toMatchObject([{ id: link.id, approved: false }]);
    await approvals.approve(approver(), link.id);
    expect(await sessions.find(await join(link.token))).toMatchObject({ hat: { key: 'borough:305' } });
    await expect(approvals.approve(approver(), link.id)).rejects.toThrow('cannot find');
  });

  it('is a first approver whom an administrator invites, and nobody else before', async () => {
    const early = await invitations.invite(administrator(), {
      ...inviteOf(CAMDEN),
      email: 'o@camden.example',
    });
    expect(early.approved).toBe(false);
    const first = await invitations.invite(administrator(), inviteOf(CAMDEN, 'approver'));
    expect(first.approved).toBe(true);
    await join(first.token);
    const second = { ...inviteOf(CAMDEN, 'approver'), email: 'second@camden.example' };
    expect((await invitations.invite(administrator(), second)).approved).toBe(false);
  });

  it('is nobody who was given the role from outside, until it is approved; then their sessions end', async () => {
    const analyst = ids['analyst']!;
    const secret = await units.run(signingIn(analyst), (tx) =>
      sessions.open(tx, { personId: analyst, stage: 'open', method: 'practice' }),
    );
    const wanted = [
      { role: 'analyst', boroughId: null },
      { role: 'officer', boroughId: BROMLEY },
    ] as const;
    await people.changeRoles(administrator(), analyst, wanted);
    await people.changeRoles(administrator(), analyst, wanted);
    expect(await rolesOf(analyst)).toEqual(['analyst:null']);
    expect(await sessions.find(secret)).toBeNull();
    const [waiting, ...others] = await invitations.pending(approver());
    expect(others).toEqual([]);
    expect(waiting).toMatchObject({ purpose: 'new role', email: 'analyst@practice.invalid' });
    const again = await units.run(signingIn(analyst), (tx) =>
      sessions.open(tx, { personId: analyst, stage: 'open', method: 'practice' }),
    );
    await approvals.approve(approver(), waiting!.id);
    expect(await rolesOf(analyst)).toEqual(['officer:305', 'analyst:null']);
    expect(await sessions.find(again)).toBeNull();
    expect(await invitations.pending(approver())).toEqual([]);
  });

  it('is not decided by oneself', async () => {
    const own = people.changeRoles(administrator(), ids['administrator']!, [
      { role: 'administrator', boroughId: null },
      { role: 'approver', boroughId: CAMDEN },
    ]);
    await expect(own).rejects.toThrow('Nobody changes their own roles');
    await people.changeRoles(administrator(), ids['approver']!, [
      { role: 'approver', boroughId: BROMLEY },
      { role: 'officer', boroughId: BROMLEY },
    ]);
    const [waiting] = await invitations.pending(approver());
    await expect(approvals.approve(approver(), waiting!.id)).rejects.toThrow('cannot find');
  });

  it('is seen by its approver, with their roles there and nothing of elsewhere', async () => {
    const { people: seen } = await people.list(approver(), { boroughId: CROYDON }, 1);
    expect(seen.map(({ id }) => id).sort()).toEqual([ids['approver'], ids['both'], ids['officer']].sort());
    expect(seen.find(({ id }) => id === ids['both'])!.held).toEqual([
      { role: 'officer', boroughId: BROMLEY },
    ]);
    await expect(people.find(approver(), ids['approver-croydon']!)).rejects.toThrow(
      'cannot find that person',
    );
    await expect(people.find(approver(), ids['administrator']!)).rejects.toThrow('cannot find that person');
  });

  it('is told when an address has an account elsewhere', async () => {
    const known = { ...inviteOf(BROMLEY), email: 'approver-croydon@practice.invalid' };
    await expect(invitations.invite(approver(), known)).rejects.toThrow(
      'That address has an account already',
    );
  });

  it('is withdrawn by its approver only where it is theirs', async () => {
    const camden = await invitations.invite(administrator(), inviteOf(CAMDEN, 'approver'));
    await expect(invitations.withdraw(approver(), camden.id)).rejects.toThrow('cannot find');
    const bromley = await invitations.invite(administrator(), {
      ...inviteOf(BROMLEY),
      email: 'y@borough.example',
    });
    await invitations.withdraw(approver(), bromley.id);
    await expect(approvals.approve(approver(), bromley.id)).rejects.toThrow('cannot find');
  });

  it('is no officer’s business, whatever the statement', async () => {
    await invitations.invite(administrator(), inviteOf(BROMLEY));
    const as = (who: Viewer, sql: string) => units.run(who.context, (tx) => tx.query(sql));
    expect(await as(officer(), 'select 1 from auth.invitations')).toEqual([]);
    expect(await as(approver(), 'select 1 from auth.invitations')).toHaveLength(1);
    expect(await as(officer(), 'update auth.invitations set approved_at = now() returning 1')).toEqual([]);
    const grant = `insert into auth.role_grants (id, person_id, role, borough_id)
      values (gen_random_uuid(), '${ids['officer']!}', 'approver'`;
    await expect(as(officer(), `${grant}, ${BROMLEY})`)).rejects.toThrow('row-level security');
    await expect(as(approver(), `${grant}, ${CROYDON})`)).rejects.toThrow('row-level security');
    await expect(as(approver(), `${grant}, null)`)).rejects.toThrow('row-level security');
    await expect(as(approver(), 'update auth.role_grants set borough_id = 306')).rejects.toThrow(
      'permission',
    );
    const token = `insert into auth.api_tokens (id, borough_id, name, token_hash, permissions, made_by, expires_at)
      values (gen_random_uuid(), ${BROMLEY}, 'x', sha256('x'), '{see children}', '${ids['officer']!}', now())`;
    await expect(as(officer(), token)).rejects.toThrow('row-level security');
    await expect(as(administrator(), `update auth.role_grants set role = 'chair'`)).rejects.toThrow(
      'permission',
    );
  });
});
