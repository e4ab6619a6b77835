import { generateClient } from "./schema/client.ts";

await generateClient();
