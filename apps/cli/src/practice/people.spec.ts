import { AUTHORITIES } from '@lib/boroughs/authorities/authorities';
import { ROLES } from '@lib/access/permissions/role';
import { PRACTICE_PEOPLE } from './people';

describe('the practice people', () => {
  const keys = PRACTICE_PEOPLE.map(({ key }) => key);

  it('have the keys that scripts and people rely on', () => {
    const programme = [
      'coordinator',
      'chair',
      'member',
      'member-health',
      'member-education',
      'member-commissioning',
      'coordinator-south',
      'chair-south',
      'member-south',
      'commissioner',
      'analyst',
      'administrator',
      'protection-lead',
    ];
    const boroughs = AUTHORITIES.flatMap(({ slug }) => [`officer-${slug}`, `approver-${slug}`]);
    expect([...keys].sort()).toEqual([...programme, ...boroughs].sort());
  });

  it('are told apart by name and by address, and no address can be anybody’s', () => {
    expect(new Set(PRACTICE_PEOPLE.map(({ name }) => name)).size).toBe(PRACTICE_PEOPLE.length);
    expect(new Set(PRACTICE_PEOPLE.map(({ email }) => email)).size).toBe(PRACTICE_PEOPLE.length);
    for (const { email } of PRACTICE_PEOPLE) expect(email).toMatch(/^[a-z-]+@practice\.invalid$/);
  });

  it('have a borough exactly where their role is of a borough', () => {
    const slugs = new Set(AUTHORITIES.map(({ slug }) => slug));
    for (const { role, boroughSlug } of PRACTICE_PEOPLE.flatMap(({ roles }) => roles)) {
      expect(boroughSlug !== null).toBe(ROLES[role].of === 'borough');
      if (boroughSlug !== null) expect(slugs).toContain(boroughSlug);
    }
  });

  it('cover every role, with Bromley’s data-protection lead', () => {
    const roles = PRACTICE_PEOPLE.flatMap((person) => person.roles);
    expect(new Set(roles.map(({ role }) => role))).toEqual(new Set(Object.keys(ROLES)));
    expect(roles.find(({ role }) => role === 'protection-lead')?.boroughSlug).toBe('bromley');
  });
});
