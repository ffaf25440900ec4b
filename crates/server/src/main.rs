//! The command line: what `maillon` does, told command by command.
use anyhow::{Context, bail};
use clap::{Args, Parser, Subcommand};
use db::{Clock, Store};
use jiff::civil::Date;
use server::{
    command,
    configuration::Configuration,
    demo, house, replay,
    serve::{self, Manner},
    store,
};
use std::{io::IsTerminal, process::ExitCode};
use tracing_subscriber::EnvFilter;

/// Maillon runs the year of a pôle d'économie sociale: what happens is recorded once, and every number opens to the rows
/// that prove it.
#[derive(Parser)]
#[command(name = "maillon", version)]
struct Cli {
    /// Where rows are kept: a folder (SQLite, one file per pole) or a postgres:// address [default: ./demo-data].
    #[arg(long, global = true, env = "MAILLON_DATA", hide_env_values = true, value_name = "DIR|ADDRESS")]
    data: Option<String>,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Makes demonstration data where there is none, prints a sign-in link per role, and serves it.
    Demo {
        /// Only makes the data, and says how to serve it and sign in.
        #[arg(long)]
        no_serve: bool,
        #[command(flatten)]
        listen: Listen,
    },
    /// Serves every pole that is kept in the data.
    Serve(Listen),
    /// Poles kept in the data.
    #[command(subcommand)]
    Pole(PoleCommand),
    /// Prints a sign-in link for an account, when no letter can reach it.
    Link(command::link::Asked),
    /// Counts every figure of a pole over a period.
    Figures {
        /// Short name of the pole: gim.
        #[arg(long, value_name = "SLUG")]
        pole: String,
        /// First day, included: 2021-04-01.
        #[arg(long, value_name = "DAY", value_parser = command::plain::day)]
        from: Date,
        /// Last day, included: 2022-03-31.
        #[arg(long, value_name = "DAY", value_parser = command::plain::day)]
        to: Date,
        /// The day as of which members and other states are counted [default: the last day].
        #[arg(long, value_name = "DAY", value_parser = command::plain::day)]
        as_of: Option<Date>,
        /// Prints an array of {key, label, value, unit, rows}; the value of a share of nothing is null.
        #[arg(long)]
        json: bool,
    },
    /// Imports a file into a pole.
    #[command(subcommand)]
    Import(ImportCommand),
    /// What is known of organizations, kept true.
    #[command(subcommand)]
    Directory(DirectoryCommand),
    /// Suppliers for a need, notices for a supplier.
    #[command(subcommand)]
    Matching(MatchingCommand),
    /// Prints a pole's report of a period, as PDF and as JSON.
    Report(command::report::Asked),
    /// Copies poles to a folder, while they are served.
    Backup(command::backup::Asked),
    /// Puts a copy back as a pole that is not there.
    Restore(command::restore::Asked),
    /// Checks that rows hold together, and fails when they do not.
    Check(command::check::Asked),
    /// Counts again the numbers of published documents, and fails when one differs.
    Replay {
        /// A folder of expected numbers (*.toml) [default: those published, which the program carries].
        #[arg(long, value_name = "DIR")]
        expected: Option<std::path::PathBuf>,
        /// Prints an array of {key, pole, expected, counted, rows, verdict, source}.
        #[arg(long)]
        json: bool,
    },
}

#[derive(Args)]
struct Listen {
    /// Address to listen on [default: 127.0.0.1:8080].
    #[arg(long, env = "MAILLON_LISTEN")]
    listen: Option<String>,
}

#[derive(Subcommand)]
enum ImportCommand {
    /// A list of organizations: CSV of any common separator and letters, XLSX, XLS, ODS, GeoJSON.
    Organizations(command::import::Asked),
    /// Notices of the public tender site: files or folders of OCDS 1.1 packages, plain or under gzip.
    Tenders(command::tenders::Asked),
}

#[derive(Subcommand)]
enum DirectoryCommand {
    /// Measures the finder of likely duplicates on a list whose NEQ tell the truth.
    EvaluateDuplicates(command::directory::Measured),
    /// Reads what Québec's register of enterprises says of a pole's organizations, by their NEQ alone.
    Refresh(command::refresh::Asked),
}

#[derive(Subcommand)]
enum MatchingCommand {
    /// Measures the ranking on later notices whose bidders are known.
    Evaluate(command::matching::Evaluated),
}

#[derive(Subcommand)]
enum PoleCommand {
    /// Adds a pole.
    Add {
        /// Its short name, the first part of its addresses: small letters, digits, hyphens.
        slug: String,
        /// Its whole name, as people read it.
        #[arg(long)]
        name: String,
        /// Its time zone.
        #[arg(long, default_value = "America/Toronto")]
        zone: String,
        /// The address of the first person: opens an account that directs and administers, and prints its link.
        #[arg(long, value_name = "EMAIL")]
        administrator: Option<String>,
    },
}

#[tokio::main]
async fn main() -> ExitCode {
    end_quietly_when_no_one_reads();
    let cli = Cli::parse();
    match run(cli).await {
        Ok(code) => code,
        Err(fault) => {
            eprintln!("maillon: {fault:#}");
            ExitCode::FAILURE
        }
    }
}

/// `maillon figures … | head`: when whoever reads has read enough, there is nothing more to say.
fn end_quietly_when_no_one_reads() {
    let told = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |fault| {
        if fault.payload_as_str().is_some_and(|said| said.contains("Broken pipe")) {
            std::process::exit(0);
        }
        told(fault);
    }));
}

/// The log goes to the standard error, as text for people or as JSON for machines.
fn begin_log(settings: &Configuration, level: &str) -> anyhow::Result<()> {
    let level: tracing::Level = level.parse().with_context(|| format!("no log.level is « {level} »"))?;
    // Drawings are first read without fonts, only to be measured: what is said of fonts then is no fault.
    let told = EnvFilter::new(format!("{level},usvg=error"));
    let log = tracing_subscriber::fmt().with_writer(std::io::stderr).with_env_filter(told);
    let log = log.with_ansi(std::io::stderr().is_terminal());
    match settings.get("log.format") {
        "json" => log.json().flatten_event(true).with_current_span(true).with_span_list(false).init(),
        "text" => log.init(),
        other => bail!("log.format is text or json, not « {other} »"),
    }
    Ok(())
}

async fn run(cli: Cli) -> anyhow::Result<ExitCode> {
    let mut settings = Configuration::read()?;
    settings.set("data", cli.data);
    let serves = matches!(cli.command, Command::Serve(_));
    begin_log(&settings, if serves { settings.get("log.level") } else { "warn" })?;
    let store = Store::parse(settings.get("data"));
    let clock = Clock::system();
    match cli.command {
        Command::Demo { no_serve, listen } => {
            settings.set("listen", listen.listen);
            let made = demo::make(&store).await?;
            if no_serve {
                let program = std::env::args().next().unwrap_or_else(|| "maillon".to_owned());
                print!("{}", demo::told(&store, made, &program).await?);
            } else {
                let listener = serve::listen(settings.get("listen")).await?;
                let poles = serve::poles(&store, &clock).await?;
                demo::greet(&poles, &settings.origin()).await?;
                serve::serve(poles, listener, Manner::of(&settings)?).await?;
            }
        }
        Command::Serve(listen) => {
            settings.set("listen", listen.listen);
            let manner = Manner::of(&settings)?;
            let listener = serve::listen(settings.get("listen")).await?;
            let poles = serve::poles(&store, &clock).await?;
            serve::serve(poles, listener, manner).await?;
        }
        Command::Pole(PoleCommand::Add { slug, name, zone, administrator }) => {
            if let Some(email) = &administrator {
                command::link::judge(email)?;
            }
            anyhow::ensure!(
                !name.trim().is_empty(),
                "a pole has a name, as people read it: --name \"Pôle de …\""
            );
            let db = store::add(&store, &slug, &name, &zone, &clock).await?;
            println!("Added the pole « {slug} » in {}.", store::place(&store));
            if let Some(email) = administrator {
                command::link::first(&db, &slug, &email, &settings).await?;
            }
            db.close().await;
        }
        Command::Figures { pole, from, to, as_of, json } => {
            let db = store::open_known(&store, &pole, &clock).await?;
            let days = [from, to, as_of.unwrap_or(to)];
            replay::print_figures(&db, &house::figures(), days, json).await?;
        }
        Command::Import(ImportCommand::Organizations(asked)) => {
            return command::import::run(asked, &store, &clock).await;
        }
        Command::Import(ImportCommand::Tenders(asked)) => {
            return command::tenders::run(asked, &store, &clock).await;
        }
        Command::Directory(DirectoryCommand::EvaluateDuplicates(asked)) => {
            return command::directory::run(asked);
        }
        Command::Directory(DirectoryCommand::Refresh(asked)) => {
            return command::refresh::run(asked, &store, &clock).await;
        }
        Command::Matching(MatchingCommand::Evaluate(asked)) => {
            return command::matching::run(asked);
        }
        Command::Link(asked) => {
            return command::link::run(asked, &store, &clock, &settings).await;
        }
        Command::Report(asked) => return command::report::run(asked, &store, &clock, &settings).await,
        Command::Backup(asked) => return command::backup::run(asked, &store, &clock).await,
        Command::Restore(asked) => return command::restore::run(asked, &store, &clock).await,
        Command::Check(asked) => return command::check::run(asked, &store, &clock).await,
        Command::Replay { expected, json } => {
            let all_agree = replay::replay(&store, &clock, expected.as_deref(), json).await?;
            return Ok(if all_agree { ExitCode::SUCCESS } else { ExitCode::FAILURE });
        }
    }
    Ok(ExitCode::SUCCESS)
}
