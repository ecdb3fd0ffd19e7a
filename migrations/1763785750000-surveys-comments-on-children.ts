import { MigrationInterface, QueryRunner } from 'typeorm';

const PROGRAMME = `(select ctx.scope()) = 'programme'`;

const sharesFor = (purpose: string): string =>
  `borough_id = any (array(select a.borough_id from data_sharing_agreements a where a.purpose = '${purpose}'))`;

/**
 * A comment names its row, of a section about children by the service reference of the child: the programme reads and
 * writes it where it may read that section of the version the comment is on, and nowhere else. The section’s own policy says
 * where that is, so that a comment goes with its row when an agreement ends.
 */
const SECTION_READ = `exists (
  select from return_versions v
    join return_version_sections s on s.borough_id = v.borough_id and s.version_id = v.id
   where v.borough_id = return_comments.borough_id and v.return_id = return_comments.return_id
     and v.number = return_comments.version_number and s.section = return_comments.section)`;

const policy = (may: string): string =>
  `alter policy return_comments_programme on return_comments using (${may}) with check (${may})`;

/** What a reviewer asks about a child is read by whom the row itself may be read by. */
export class SurveysCommentsOnChildren1763785750000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(policy(`${PROGRAMME} and ${SECTION_READ}`));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(policy(`${PROGRAMME} and ${sharesFor('placement surveys')}`));
  }
}
