import { NotFoundError } from '@lib/kernel/domain-error';
import { jobFor, PROGRAMME_JOB } from '@lib/database/context/viewer-context';
import { catalogueSeenBy, REPORTS, reportFor, reportSeenBy, reportsSeenBy } from './report-register';
import { isFor, Report } from './report';
import { PROGRAMME, subjectOfRow, SUBJECTS } from './subject/subject';

const BROMLEY = jobFor(305);

describe('the register of reports', () => {
  it('has one version of a code for a kind of subject, and one title for all of them', () => {
    const keys = REPORTS.map((report) => `${report.code} for ${report.for}`);
    expect(new Set(keys).size).toBe(keys.length);
    const titles = Map.groupBy(REPORTS, ({ code }) => code);
    for (const [code, versions] of titles)
      expect([code, new Set(versions.map(({ title }) => title)).size]).toEqual([code, 1]);
  });

  it('finds the version of a code by whom it is for, and refuses it to others', () => {
    const versions = [
      { ...REPORTS[0]!, code: 'made-up', for: 'a borough', version: 1 },
      { ...REPORTS[0]!, code: 'made-up', for: 'the programme', version: 2 },
      { ...REPORTS[0]!, code: 'alone', for: 'the programme', version: 3 },
    ] as unknown as Report[];
    expect(reportFor('made-up', subjectOfRow(305), versions).version).toBe(1);
    expect(reportFor('made-up', PROGRAMME, versions).version).toBe(2);
    expect(() => reportFor('alone', subjectOfRow(305), versions)).toThrow(/is made for the programme/);
    expect(() => reportFor('made-up', null, versions)).toThrow(/is made for a borough and the programme/);
    expect(() => reportFor('unknown', PROGRAMME, versions)).toThrow(NotFoundError);
  });

  it('tells a borough of boroughs’ versions, the programme of its own besides, and nobody of a panel’s', () => {
    expect(new Set(reportsSeenBy(BROMLEY).map((report) => report.for))).toEqual(new Set(['a borough']));
    expect(new Set(reportsSeenBy(PROGRAMME_JOB).map((report) => report.for))).toEqual(
      new Set(['a borough', 'the programme']),
    );
    expect(() => reportSeenBy(BROMLEY, 'london-placements')).toThrow(NotFoundError);
  });

  it('lists each code once, in the version made for whoever looks where there is one', () => {
    for (const context of [BROMLEY, PROGRAMME_JOB]) {
      const codes = catalogueSeenBy(context).map(({ code }) => code);
      expect(new Set(codes).size).toBe(codes.length);
    }
    for (const report of catalogueSeenBy(PROGRAMME_JOB)) {
      const own = REPORTS.some((one) => one.code === report.code && one.for === 'the programme');
      expect([report.code, report.for]).toEqual([report.code, own ? 'the programme' : 'a borough']);
    }
  });

  it('has a version with personal data only where product.md 8 lists one, and for boroughs alone', () => {
    const withIt = REPORTS.filter(({ personalDataVariant }) => personalDataVariant !== undefined);
    expect(new Set(withIt.map(({ code }) => code))).toEqual(
      new Set([
        'panel-decisions',
        'panel-actions',
        'panel-pipeline',
        'decision-follow-through',
        'emergency-approvals',
        'hcli-snapshot',
        'ending-or-overdue',
      ]),
    );
    expect(new Set(withIt.map((report) => report.for))).toEqual(new Set(['a borough']));
  });

  it('has a subject that runs are kept for, for all but a panel', () => {
    for (const report of REPORTS)
      expect([report.code, SUBJECTS.some((subject) => isFor(report, subject))]).toEqual([
        report.code,
        report.for !== 'a panel',
      ]);
  });
});
