import { releaseReference } from '@lib/releases/selecting/release';
import { GiveBack } from '@lib/surveys/give-back/give-back.service';
import { CheckedReturn } from '@lib/surveys/submitting/checked-returns.service';
import { VersionCopy, VersionDifferences } from '@lib/surveys/submitting/submitted-returns.service';
import { CheckJson, CopyJson, GiveBackJson, SubmittedJson } from './approval.schemas';
import { commentJson, decisionJson, sectionJson, versionJson } from './compared.schemas';

export const checkJson = (found: CheckedReturn): CheckJson => ({
  waveId: found.wave.id,
  state: found.head.state,
  version: found.head.version,
  left: found.left,
  totals: found.totals,
  sinceLastWave: found.sinceLastWave,
  sinceLastVersion: found.sinceLastVersion,
  notSent: found.notSent,
  comments: found.comments.map(commentJson),
});

export const submittedJson = (found: VersionDifferences): SubmittedJson => ({
  waveId: found.wave.id,
  state: found.head.state,
  version: found.head.version,
  versions: found.versions.map(versionJson),
  decisions: found.decisions.map(decisionJson),
  comments: found.comments.map(commentJson),
  number: found.version.number,
  since: found.since,
});

export const copyJson = ({ version, sections, compiled }: VersionCopy): CopyJson => ({
  ...versionJson(version),
  sections: sections.map(sectionJson(compiled)),
});

export const giveBackJson = ({ wave, version, tables }: GiveBack): GiveBackJson => ({
  waveId: wave.id,
  number: version.number,
  tables: tables.map(({ title, release, areas, lines }) => ({
    title,
    release: release && releaseReference(release),
    on: release?.on ?? null,
    lines: lines.map(({ label, own, ownBefore, beside }) => ({
      ...{ label, own, ownBefore },
      beside: areas.map(({ name }, at) => {
        const cell = beside[at];
        return { area: name, value: cell?.value ?? null, symbol: cell ? cell.symbol : 'x' };
      }),
    })),
  })),
});
