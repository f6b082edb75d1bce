using System;
using System.IO;
using System.Linq;

namespace Repartee.Terminal
{
    /// <summary>The model and the personas that lie beside the program.</summary>
    internal static class BundledFiles
    {
        public const string DefaultPersona = "innkeeper";
        public const string DefaultChinesePersona = "zhanggui";

        /// <summary>The folder of the model to use: the one that was named, else the bundled one.</summary>
        public static string Model(Host host, string? named)
        {
            if (named != null)
                return named;
            string models = Path.Combine(host.BaseDirectory, "Models");
            string[] folders = Directory.Exists(models)
                ? Directory.GetDirectories(models).Where(folder => File.Exists(Path.Combine(folder, "config.json"))).ToArray()
                : Array.Empty<string>();
            return folders.Length switch
            {
                1 => folders[0],
                0 => throw new UsageException("There is no bundled model in " + models + "; say which one to use: --model DIR."),
                _ => throw new UsageException("There are several bundled models (" + string.Join(", ", folders.Select(Path.GetFileName).Order())
                    + "); say which one to use: --model DIR."),
            };
        }

        /// <summary>Opens a model folder. Whoever named it on the command line may have made it of links, as the cache of Hugging Face is.</summary>
        public static ModelFolder Open(string folder) => ModelFolder.Open(folder, new ModelFolderOptions { FollowLinks = true });

        /// <summary>Files of the bundled personas: the default first, then by name.</summary>
        public static string[] Personas(Host host)
        {
            string folder = Path.Combine(host.BaseDirectory, "Personas");
            return Directory.Exists(folder)
                ? Directory.GetFiles(folder, "*.json").OrderBy(path => NameOf(path) != DefaultPersona)
                    .ThenBy(Path.GetFileName, StringComparer.Ordinal).ToArray()
                : Array.Empty<string>();
        }

        /// <summary>A persona by its file, or by the name of a bundled one.</summary>
        public static PersonaChoice Persona(Host host, string named)
        {
            if (File.Exists(named))
                return new PersonaChoice(Repartee.Persona.Load(named), Path.GetFullPath(named));
            string? bundled = Personas(host).FirstOrDefault(path => NameOf(path) == named);
            if (bundled != null)
                return new PersonaChoice(Repartee.Persona.Load(bundled), named);
            if (Directory.Exists(named))
                throw new BadFileException(named, "this is a folder, not a persona file.");
            string[] names = Personas(host).Select(NameOf).ToArray();
            throw new BadFileException(named, "there is no such persona file; " + (names.Length == 0
                ? "no personas are bundled in " + Path.Combine(host.BaseDirectory, "Personas") + "."
                : "bundled personas are " + string.Join(", ", names) + "."));
        }

        /// <summary>The persona that the command line asks for, speaking the language that it asks for.</summary>
        public static PersonaChoice Persona(Host host, Arguments args)
        {
            string? lang = args.Choice(OptionSpec.Lang);
            string named = args.Text(OptionSpec.Persona) ?? (lang == "zh" ? DefaultChinesePersona : DefaultPersona);
            return InLanguage(Persona(host, named), lang);
        }

        /// <summary>The persona with another language, where one is asked for.</summary>
        public static PersonaChoice InLanguage(PersonaChoice who, string? lang) => lang switch
        {
            "en" => In(who, PersonaLanguage.English),
            "zh" => In(who, PersonaLanguage.Chinese),
            "auto" => In(who, PersonaLanguage.Auto),
            _ => who,
        };

        /// <summary>The name by which a bundled persona is asked for.</summary>
        public static string NameOf(string path) => Path.GetFileNameWithoutExtension(path);

        private static PersonaChoice In(PersonaChoice who, PersonaLanguage language)
            => who with { Persona = new Persona(who.Persona) { Language = language } };
    }
}
