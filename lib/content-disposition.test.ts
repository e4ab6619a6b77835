import { describe, expect, it } from "vitest";

import { contentDisposition } from "@/lib/content-disposition";

describe("contentDisposition", () => {
  it.each([
    ["report.pdf", `attachment; filename="report.pdf"; filename*=UTF-8''report.pdf`],
    ["Есеп 1.pdf", `attachment; filename="_1.pdf"; filename*=UTF-8''%D0%95%D1%81%D0%B5%D0%BF%201.pdf`],
    [`a"; filename=x.exe.pdf`, `attachment; filename="a_filename_x.exe.pdf"; filename*=UTF-8''a%22%3B%20filename%3Dx.exe.pdf`],
    ["it's (1)*.csv", `attachment; filename="it_s_1_.csv"; filename*=UTF-8''it%27s%20%281%29%2A.csv`],
    ["a\r\nSet-Cookie: x.pdf", `attachment; filename="a_Set-Cookie_x.pdf"; filename*=UTF-8''a%0D%0ASet-Cookie%3A%20x.pdf`],
  ])("says %j so that nothing else is said", (name, header) => expect(contentDisposition(name)).toBe(header));
});
