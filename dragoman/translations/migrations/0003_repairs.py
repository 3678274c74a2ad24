from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("translations", "0002_memory_ranks_and_claims"),
    ]

    operations = [
        migrations.AddField(
            model_name="memory",
            name="mended_by",
            field=models.CharField(blank=True, max_length=100),
        ),
        migrations.AddField(
            model_name="translation",
            name="repaired",
            field=models.PositiveIntegerField(default=0),
        ),
    ]
