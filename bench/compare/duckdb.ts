import type { FigureRow } from "../questions";
import type { Program } from "./programs";
import { answering, type Way } from "./way";

/** What is used of the package. */
interface DuckDbPackage {
  DuckDBInstance: { create(file: string): Promise<{ connect(): Promise<Connection>; closeSync(): void }> };
}

interface Connection {
  run(statement: string): Promise<unknown>;
  runAndReadAll(statement: string): Promise<{ getColumnsJS(): unknown[][] }>;
  createAppender(table: string): Promise<Appender>;
  prepare(statement: string): Promise<Statement>;
  closeSync(): void;
}

interface Appender {
  appendVarchar(value: string): void;
  appendInteger(value: number): void;
  appendDouble(value: number): void;
  endRow(): void;
  closeSync(): void;
}

interface Statement {
  bindVarchar(place: number, value: string): void;
  bindInteger(place: number, value: number): void;
  runAndReadAll(): Promise<{ getRowsJS(): unknown[][] }>;
}

export async function duckDbWays(program: Program): Promise<Way[]> {
  const { DuckDBInstance } = (await program.load()) as DuckDbPackage;
  const open = async (): Promise<{ connection: Connection; close: () => void }> => {
    const instance = await DuckDBInstance.create(":memory:");
    const connection = await instance.connect();
    return {
      connection,
      close: () => {
        connection.closeSync();
        instance.closeSync();
      },
    };
  };
  return [
    {
      name: "DuckDB, one join of all rows",
      program: program.title,
      asks: "value",
      remark: "answers read into JavaScript",
      async build(table, questions) {
        const { connection, close } = await open();
        await load(connection, "figures", table);
        await load(connection, "questions", questions);
        return answering(async () => {
          const answer = await connection.runAndReadAll(
            "select figures.value from questions left join figures using (mineral, measure, country, year) order by questions.id",
          );
          return answer.getColumnsJS()[0]!;
        }, close);
      },
    },
    {
      name: "DuckDB, one prepared statement a cell",
      program: program.title,
      asks: "value",
      most: 2_000,
      async build(table, questions) {
        const { connection, close } = await open();
        await load(connection, "figures", table);
        const statement = await connection.prepare(
          "select value from figures where mineral = $1 and measure = $2 and country = $3 and year = $4",
        );
        return answering(async () => {
          const values: unknown[] = [];
          for (const { mineral, measure, country, year } of questions) {
            statement.bindVarchar(1, mineral);
            statement.bindVarchar(2, measure);
            statement.bindVarchar(3, country);
            statement.bindInteger(4, year);
            values.push((await statement.runAndReadAll()).getRowsJS()[0]?.[0]);
          }
          return values;
        }, close);
      },
    },
  ];
}

async function load(connection: Connection, name: string, rows: readonly FigureRow[]): Promise<void> {
  await connection.run(
    `create table ${name} (id integer, mineral varchar, measure varchar, country varchar, year integer, value double)`,
  );
  const appender = await connection.createAppender(name);
  rows.forEach(({ mineral, measure, country, year, value }, id) => {
    appender.appendInteger(id);
    appender.appendVarchar(mineral);
    appender.appendVarchar(measure);
    appender.appendVarchar(country);
    appender.appendInteger(year);
    appender.appendDouble(value);
    appender.endRow();
  });
  appender.closeSync();
}
