import { DynamicModule, Global, Module } from '@nestjs/common';
import { DatabaseModule } from '@lib/database/database.module';
import { InstallationModule } from '@lib/database/installation/installation.module';
import { PublisherModule } from '@lib/reports/publisher.module';
import { AccessWebModule } from './access/access-web.module';
import { AgreementsWebModule } from './agreements/agreements-web.module';
import { ApiDocsModule } from './api-docs/api-docs.module';
import { ApiTokensWebModule } from './api-tokens/api-tokens-web.module';
import { AuditWebModule } from './audit/audit-web.module';
import { OptionsWebModule } from './cases/options/options-web.module';
import { SearchWebModule } from './cases/search/search-web.module';
import { AfterWebModule } from './cases/after-web.module';
import { CasesWebModule } from './cases/cases-web.module';
import { ChildrenWebModule } from './children/children-web.module';
import { CollectionsWebModule } from './collections/collections-web.module';
import { LikeNeedsWebModule } from './like-needs/like-needs-web.module';
import { DefinitionsWebModule } from './definitions/definitions-web.module';
import { ImportsWebModule } from './imports/imports-web.module';
import { LibertyWebModule } from './liberty/liberty-web.module';
import { LondonWebModule } from './london/london-web.module';
import { CoordinatorWebModule } from './panel/coordinator-web.module';
import { MeasuresWebModule } from './measures/measures-web.module';
import { NeedAndRoomWebModule } from './need-and-room/need-and-room-web.module';
import { MessagesWebModule } from './messages/messages-web.module';
import { OutboxWebModule } from './outbox/outbox-web.module';
import { LiveWebModule } from './panel/live/live-web.module';
import { AfterPanelWebModule } from './panel/after-panel-web.module';
import { PeopleWebModule } from './people/people-web.module';
import { PracticeWebModule } from './practice/practice-web.module';
import { ProvidersWebModule } from './providers/providers-web.module';
import { PictureWebModule } from './high-cost-picture/picture-web.module';
import { QuestionSetsWebModule } from './question-sets/question-sets-web.module';
import { RegisterWebModule } from './register/register-web.module';
import { RegisterWorkbookWebModule } from './register-workbook/register-workbook-web.module';
import { ReleasesWebModule } from './releases/releases-web.module';
import { ReportsWebModule } from './reports/reports-web.module';
import { RetentionWebModule } from './retention/retention-web.module';
import { SpendingWebModule } from './spending/spending-web.module';
import { SurveyReviewsWebModule } from './survey-reviews/survey-reviews-web.module';
import { SurveyApprovalWebModule } from './survey-approval/survey-approval-web.module';
import { SharedRegisterWebModule } from './shared-register/shared-register-web.module';
import { RoomWebModule } from './room/room-web.module';
import { RulesWebModule } from './rules/rules-web.module';
import { SurveyWorkbookWebModule } from './survey-workbook/survey-workbook-web.module';
import { SurveysWebModule } from './surveys/surveys-web.module';
import { WavesWebModule } from './waves/waves-web.module';
import { BoardWebModule } from './waves/board/board-web.module';
import { WorkstreamsWebModule } from './workstreams/workstreams-web.module';
import { ServiceLog } from './shell/logging/service-log';
import { ProcessFacts } from './shell/process-facts';
import { ShellModule } from './shell/shell.module';

/** Pages give up on a statement after this long (security.md 5). */
const STATEMENT_TIMEOUT_MS = 5_000;

/** What every feature may ask for. */
@Global()
@Module({})
class ProcessModule {
  static with(facts: ProcessFacts, log: ServiceLog): DynamicModule {
    return {
      module: ProcessModule,
      providers: [
        { provide: ProcessFacts, useValue: facts },
        { provide: ServiceLog, useValue: log },
      ],
      exports: [ProcessFacts, ServiceLog],
    };
  }
}

/** The web process: the shell, and one line for each feature. */
@Module({})
export class WebModule {
  static with(facts: ProcessFacts, log: ServiceLog = new ServiceLog()): DynamicModule {
    return {
      module: WebModule,
      imports: [
        ProcessModule.with(facts, log),
        DatabaseModule.forProcess({
          address: facts.address,
          role: 'web',
          statementTimeout: STATEMENT_TIMEOUT_MS,
        }),
        InstallationModule.forProcess(facts.settings),
        PublisherModule.forProcess(facts.settings),
        // Who it is comes before anything else that is checked of a request.
        AccessWebModule.with(facts),
        ShellModule,
        SearchWebModule,
        OptionsWebModule,
        AfterWebModule,
        CasesWebModule,
        LibertyWebModule,
        ChildrenWebModule,
        DefinitionsWebModule,
        LikeNeedsWebModule,
        ImportsWebModule,
        LondonWebModule,
        LiveWebModule,
        MeasuresWebModule,
        NeedAndRoomWebModule,
        RegisterWebModule,
        RegisterWorkbookWebModule,
        SharedRegisterWebModule,
        SurveyApprovalWebModule,
        SpendingWebModule,
        SurveyReviewsWebModule,
        PictureWebModule,
        ReleasesWebModule,
        CoordinatorWebModule,
        AgreementsWebModule,
        ApiTokensWebModule,
        ApiDocsModule,
        AuditWebModule,
        PeopleWebModule,
        MessagesWebModule,
        OutboxWebModule,
        AfterPanelWebModule,
        PracticeWebModule,
        ProvidersWebModule,
        ReportsWebModule,
        RetentionWebModule,
        RoomWebModule,
        RulesWebModule,
        SurveyWorkbookWebModule,
        SurveysWebModule,
        CollectionsWebModule,
        QuestionSetsWebModule,
        WavesWebModule,
        WorkstreamsWebModule,
        // After the pages of waves: its address of one wave would take theirs in.
        BoardWebModule,
      ],
    };
  }
}
