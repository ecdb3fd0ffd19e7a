import { checked, episode, foundInEpisodes, header, health, missing } from '../return.spec-support';

describe('codes', () => {
  it.each([
    ['143', 'RNE', 'Q'],
    ['143', 'RNE', ''],
    ['144', 'LS', 'C9'],
    ['145', 'CIN', 'N9'],
    ['149', 'REC', 'E1'],
    ['178', 'PLACE_PROVIDER', 'PR9'],
    ['P09', 'REASON_PLACE_CHANGE', 'BECAUSE'],
  ])('%s: %s "%s" is worth knowing and left out of the row', (code, column, value) => {
    const { problems, rows } = checked({
      header: [header()],
      episodes: [episode({ [column]: value, DEC: '' })],
    });
    expect(problems.filter(({ rule }) => rule === code)).toMatchObject([
      { column, value, weight: 'worth knowing' },
    ]);
    expect(rows.episodes).toHaveLength(1);
    if (value !== '') expect(Object.values(rows.episodes[0]!)).not.toContain(value);
  });

  it('are called by their name, with its article', () => {
    const { problems } = checked({ header: [header({ ETHNIC: 'XXXX', SEX: '9' })], episodes: [episode()] });
    expect(problems.map(({ message }) => message)).toEqual([
      'SEX is blank or not a sex code.',
      'ETHNIC is blank or not an ethnicity code.',
    ]);
  });

  it.each(['', 'Q9', 'FOSTER'])('146: PLACE "%s" stops the row', (PLACE) => {
    const { problems, rows } = checked({ header: [header()], episodes: [episode({ PLACE })] });
    expect(problems.filter(({ rule }) => rule === '146')).toMatchObject([{ weight: 'stops this row' }]);
    expect(rows.episodes).toEqual([]);
  });

  it.each([
    ['H5', 2024, false],
    ['H5', 2025, true],
    ['K3', 2024, true],
    ['Z1', 2025, false],
    ['Z1', 2026, true],
    ['Z12', 2026, false],
  ])(
    '146: %s in the return of %i is of another year: %s; either way the row is kept',
    (PLACE, year, wrong) => {
      const dates = { DECOM: `01/05/${year - 1}` };
      const { problems, rows } = checked(
        { header: [header()], episodes: [episode({ PLACE, ...dates })] },
        { year },
      );
      expect(problems.some(({ rule, weight }) => rule === '146' && weight === 'worth knowing')).toBe(wrong);
      expect(rows.episodes[0]?.place).toBe(PLACE);
    },
  );

  it('149: the special guardianship codes of 2018 are kept in 2019, and said to be old', () => {
    const { problems, rows } = checked(
      { header: [header()], episodes: [episode({ DECOM: '01/05/2018', DEC: '01/06/2018', REC: 'E43' })] },
      { year: 2019 },
    );
    expect(problems.filter(({ rule }) => rule === '149')).toHaveLength(1);
    expect(rows.episodes[0]?.reasonCeased).toBe('E43');
  });

  it('101 and 103: sex and ethnicity nobody knows are left out of the header', () => {
    const { problems, rows } = checked({ header: [header({ SEX: '3', ETHNIC: 'BLUE' })] });
    expect(problems.map(({ rule }) => rule)).toEqual(['101', '103']);
    expect(rows.header[0]).toMatchObject({ sex: 'U', ethnic: null });
  });

  it('P14 and P15: the kind of missing stops its row, the reason for no score does not', () => {
    const { problems, counts } = checked({
      header: [header()],
      episodes: [episode()],
      missing: [missing({ MISSING: 'X' })],
      oc2: [health({ SDQ_SCORE: '', SDQ_REASON: 'SDQ9' })],
    });
    expect(problems.map(({ rule }) => rule)).toEqual(['P15', 'P14']);
    expect(counts.missing?.setAside).toBe(1);
    expect(counts.oc2?.setAside).toBe(0);
  });

  it('says nothing of blanks where there may be one', () => {
    const blanks = episode({
      REC: '',
      REASON_PLACE_CHANGE: '',
      PLACE: 'T1',
      PLACE_PROVIDER: '',
      URN: '',
      RNE: 'P',
    });
    expect(foundInEpisodes(['149', '178', 'P09'], blanks)).toEqual([]);
  });
});
