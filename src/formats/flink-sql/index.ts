export { readStatements } from './read-statement.ts';
export type {
  Call,
  ColumnDefinition,
  Expression,
  FunctionDefinition,
  Hint,
  InsertStatement,
  Join,
  OrderItem,
  OverWindow,
  Path,
  Query,
  Select,
  SelectItem,
  SettingStatement,
  Span,
  Statement,
  TableDefinition,
  TableReference,
  ViewDefinition,
} from './statement.ts';
export type { Token } from './tokens.ts';
