import { CIRCLES_RULE } from './rules/circles.rule';
import { IMPORT_RULES } from './rules/imports.rules';
import { MIGRATIONS_RULE } from './rules/migrations.rule';
import { ONE_BOROUGH_RULE } from './rules/one-borough.rule';
import { specify } from './rules/rule';

specify('what may import what', [...IMPORT_RULES, MIGRATIONS_RULE, CIRCLES_RULE]);

specify('who may count in every borough', [ONE_BOROUGH_RULE]);
