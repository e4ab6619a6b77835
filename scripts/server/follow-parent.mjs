// Loaded before the server: a server whose starter was killed must not keep the port.
process.on("disconnect", () => process.exit());
