import { ddlOfSchema } from "./schema/engine.ts";

process.stdout.write(await ddlOfSchema());
