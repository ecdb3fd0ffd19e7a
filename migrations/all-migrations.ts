import { Migration } from '@lib/database/migrating/migrate';
import { DatabaseViewerContext1763780000000 } from './1763780000000-database-viewer-context';
import { AuditEvents1763780100000 } from './1763780100000-audit-events';
import { AccessTables1763780200000 } from './1763780200000-access-tables';
import { BoroughsAgreements1763780300000 } from './1763780300000-boroughs-agreements';
import { ReferenceDataTables1763780500000 } from './1763780500000-reference-data-tables';
import { PlacementsTables1763780600000 } from './1763780600000-placements-tables';
import { AccessProtectionReadsReferences1763780700000 } from './1763780700000-access-protection-reads-references';
import { ReportsTables1763780800000 } from './1763780800000-reports-tables';
import { DatabasePracticeReset1763780900000 } from './1763780900000-database-practice-reset';
import { PlacementsUnconfirmedUploads1763781000000 } from './1763781000000-placements-unconfirmed-uploads';
import { AccessApprovalInsideTheBorough1763781100000 } from './1763781100000-access-approval-inside-the-borough';
import { DatabaseNoMoreThanNeeded1763781150000 } from './1763781150000-database-no-more-than-needed';
import { MeasuresIndexesByDay1763781200000 } from './1763781200000-measures-indexes-by-day';
import { ReportsStatesOfARun1763781300000 } from './1763781300000-reports-states-of-a-run';
import { AccessOpenAnAccountAgain1763781500000 } from './1763781500000-access-open-an-account-again';
import { ReleasesTables1763781600000 } from './1763781600000-releases-tables';
import { ReportsForTheProgramme1763781700000 } from './1763781700000-reports-for-the-programme';
import { AuditMonthsBesideTheDefault1763781850000 } from './1763781850000-audit-months-beside-the-default';
import { ReportsReleasesOfARun1763782000000 } from './1763782000000-reports-releases-of-a-run';
import { AccessPanelSeats1763783000000 } from './1763783000000-access-panel-seats';
import { PanelTables1763783100000 } from './1763783100000-panel-tables';
import { ProvisionTables1763783200000 } from './1763783200000-provision-tables';
import { PlacementsEntered1763783300000 } from './1763783300000-placements-entered';
import { MailTables1763783400000 } from './1763783400000-mail-tables';
import { ReleasesOfThePanel1763783500000 } from './1763783500000-releases-of-the-panel';
import { PanelOfTheMeeting1763783700000 } from './1763783700000-panel-of-the-meeting';
import { PanelStartOfACase1763783800000 } from './1763783800000-panel-start-of-a-case';
import { PanelRetention1763783900000 } from './1763783900000-panel-retention';
import { AccessFindsASession1763783950000 } from './1763783950000-access-finds-a-session';
import { HighCostRegister1763784000000 } from './1763784000000-high-cost-register';
import { HighCostLinesFromThePanel1763784100000 } from './1763784100000-high-cost-lines-from-the-panel';
import { HighCostOutcomes1763784200000 } from './1763784200000-high-cost-outcomes';
import { HighCostRegisterUploads1763784300000 } from './1763784300000-high-cost-register-uploads';
import { ProvisionDirectoryGrows1763784400000 } from './1763784400000-provision-directory-grows';
import { ProvisionPlaces1763784500000 } from './1763784500000-provision-places';
import { ReleasesOfHighCost1763784600000 } from './1763784600000-releases-of-high-cost';
import { HighCostSharing1763784700000 } from './1763784700000-high-cost-sharing';
import { PlacementsTransfers1763784800000 } from './1763784800000-placements-transfers';
import { ReleaseAmounts1763784900000 } from './1763784900000-release-amounts';
import { SharingKnowsTheDefinition1763785000000 } from './1763785000000-sharing-knows-the-definition';
import { HighCostMarkOfARecommendation1763785100000 } from './1763785100000-high-cost-mark-of-a-recommendation';
import { HighCostUploadsBeginAndUndo1763785200000 } from './1763785200000-high-cost-uploads-begin-and-undo';
import { ProvisionAgesAndStoppedMails1763785300000 } from './1763785300000-provision-ages-and-stopped-mails';
import { ReleasesOfVoids1763785400000 } from './1763785400000-releases-of-voids';
import { ProvisionDirectoryKeeping1763785500000 } from './1763785500000-provision-directory-keeping';
import { ReportsUnderADefinition1763785600000 } from './1763785600000-reports-under-a-definition';
import { Surveys1763785700000 } from './1763785700000-surveys';
import { SurveysDraftWavesAndTimeTakenBack1763785700001 } from './1763785700001-surveys-draft-waves-and-time-taken-back';
import { SurveysRetention1763785700002 } from './1763785700002-surveys-retention';
import { SurveysWhenItWasReady1763785700003 } from './1763785700003-surveys-when-it-was-ready';
import { SurveysCommentsOnChildren1763785750000 } from './1763785750000-surveys-comments-on-children';
import { MeasuresSpending1763785770000 } from './1763785770000-measures-spending';
import { WorkstreamVersions1763785780000 } from './1763785780000-workstream-versions';
import { ReleasesOfSufficiency1763785790000 } from './1763785790000-releases-of-sufficiency';
import { MeasuresWhatIf1763785800000 } from './1763785800000-measures-what-if';
import { ReportsContentOfARun1763785810000 } from './1763785810000-reports-content-of-a-run';
import { ReportsThatArrive1763785820000 } from './1763785820000-reports-that-arrive';
import { MeasuresLikeNeeds1763785830000 } from './1763785830000-measures-like-needs';
import { ReleasesOfOpenSearches1763785860000 } from './1763785860000-releases-of-open-searches';
import { PlacementsCountedByOnePolicy1763785870000 } from './1763785870000-placements-counted-by-one-policy';
import { PlacementsBirthsBesideKeys1763785880000 } from './1763785880000-placements-births-beside-keys';
import { PlacementsCountedByTheirEnd1763785890000 } from './1763785890000-placements-counted-by-their-end';
import { RulesInVersions1763785840000 } from './1763785840000-rules-in-versions';
import { ReportsPartsAndRecipients1763785850000 } from './1763785850000-reports-parts-and-recipients';
import { AuditCountsOfAccess1763785851000 } from './1763785851000-audit-counts-of-access';

/** The history of the database, oldest first. Never edited once released; a change is a new migration. */
export const ALL_MIGRATIONS: readonly Migration[] = [
  DatabaseViewerContext1763780000000,
  AuditEvents1763780100000,
  AccessTables1763780200000,
  BoroughsAgreements1763780300000,
  ReferenceDataTables1763780500000,
  PlacementsTables1763780600000,
  AccessProtectionReadsReferences1763780700000,
  ReportsTables1763780800000,
  DatabasePracticeReset1763780900000,
  PlacementsUnconfirmedUploads1763781000000,
  AccessApprovalInsideTheBorough1763781100000,
  DatabaseNoMoreThanNeeded1763781150000,
  MeasuresIndexesByDay1763781200000,
  ReportsStatesOfARun1763781300000,
  AccessOpenAnAccountAgain1763781500000,
  ReleasesTables1763781600000,
  ReportsForTheProgramme1763781700000,
  AuditMonthsBesideTheDefault1763781850000,
  ReportsReleasesOfARun1763782000000,
  AccessPanelSeats1763783000000,
  PanelTables1763783100000,
  ProvisionTables1763783200000,
  PlacementsEntered1763783300000,
  MailTables1763783400000,
  ReleasesOfThePanel1763783500000,
  PanelOfTheMeeting1763783700000,
  PanelStartOfACase1763783800000,
  PanelRetention1763783900000,
  AccessFindsASession1763783950000,
  HighCostRegister1763784000000,
  HighCostLinesFromThePanel1763784100000,
  HighCostOutcomes1763784200000,
  HighCostRegisterUploads1763784300000,
  ProvisionDirectoryGrows1763784400000,
  ProvisionPlaces1763784500000,
  ReleasesOfHighCost1763784600000,
  HighCostSharing1763784700000,
  PlacementsTransfers1763784800000,
  ReleaseAmounts1763784900000,
  SharingKnowsTheDefinition1763785000000,
  HighCostMarkOfARecommendation1763785100000,
  HighCostUploadsBeginAndUndo1763785200000,
  ProvisionAgesAndStoppedMails1763785300000,
  ReleasesOfVoids1763785400000,
  ProvisionDirectoryKeeping1763785500000,
  ReportsUnderADefinition1763785600000,
  Surveys1763785700000,
  SurveysDraftWavesAndTimeTakenBack1763785700001,
  SurveysRetention1763785700002,
  SurveysWhenItWasReady1763785700003,
  SurveysCommentsOnChildren1763785750000,
  MeasuresSpending1763785770000,
  WorkstreamVersions1763785780000,
  ReleasesOfSufficiency1763785790000,
  MeasuresWhatIf1763785800000,
  ReportsContentOfARun1763785810000,
  ReportsThatArrive1763785820000,
  MeasuresLikeNeeds1763785830000,
  RulesInVersions1763785840000,
  ReportsPartsAndRecipients1763785850000,
  AuditCountsOfAccess1763785851000,
  ReleasesOfOpenSearches1763785860000,
  PlacementsCountedByOnePolicy1763785870000,
  PlacementsBirthsBesideKeys1763785880000,
  PlacementsCountedByTheirEnd1763785890000,
];
